"""An evaluation asks of each agreement whether it was kept, and loses no answer when it is refused."""

from playwright.sync_api import expect
from steps import check_page, sign_in_as


def open_evaluation(page):
    """The first evaluation that is open, of the cases of this school."""
    page.goto("/zaken")
    cases = [link.get_attribute("href") for link in page.locator("main .what a[href^='/zaken/']").all()]
    for case in cases:
        page.goto(case)
        found = page.locator("#stappen a[href*='evaluation']")
        if found.count():
            page.goto(found.first.get_attribute("href"))
            if page.get_by_text("Hoe gaat het met de afspraken?").count():
                return
    raise AssertionError("the demo has no evaluation that looks at agreements")


def test_an_evaluation_asks_of_each_agreement(page):
    sign_in_as(page, "Fatima Lahlou")
    open_evaluation(page)
    check_page(page, "evaluation")
    first = page.locator("fieldset.question").first
    first.get_by_label("Deels nagekomen").check()
    for words in page.get_by_label("er zelf van zegt").all():
        words.fill("Het gaat beter, maar nog niet altijd.")
    page.get_by_role("button", name="Afronden").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies eerst een uitkomst")
    expect(page.locator("fieldset.question").first.get_by_label("Deels nagekomen")).to_be_checked()
    check_page(page, "evaluation-refused")


def test_answers_stand_two_by_two_on_a_telephone(phone):
    sign_in_as(phone, "Fatima Lahlou")
    open_evaluation(phone)
    boxes = [choice.bounding_box() for choice in phone.locator("fieldset.question").first.locator("label").all()]
    assert len(boxes) == 4
    assert len({round(box["y"]) for box in boxes}) == 2, boxes
    check_page(phone, "evaluation-on-a-telephone")
