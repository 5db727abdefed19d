"""Too many reports from one place: whoever must wait loses nothing."""

from playwright.sync_api import expect
from steps import check_page

WORDS = "Ze wachten mij elke dag op bij het hek.\nNiemand zegt er iets van."


def tell(page, words):
    page.get_by_label("Wat gebeurt er?").fill(words)
    page.get_by_label("Waar en wanneer gebeurt het?").fill("Bij het hek")
    page.get_by_role("radio", name="Dat zeg ik liever niet").check()
    page.get_by_role("button", name="Versturen").click()


def test_a_second_report_waits_and_keeps_its_words(page, rationed_address):
    page.goto(f"{rationed_address}/school/waterlelie/melden")
    tell(page, "Er is iets in de kleedkamer.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Goed dat je het vertelt")

    page.goto(f"{rationed_address}/school/waterlelie/melden")
    with page.expect_response(lambda answer: answer.request.method == "POST") as refused:
        tell(page, WORDS)
    assert refused.value.status == 429
    assert 0 < int(refused.value.headers["retry-after"]) <= 600
    expect(page.get_by_role("alert")).to_contain_text("Wat je schreef, staat hier nog")
    expect(page.get_by_label("Wat gebeurt er?")).to_have_value(WORDS)
    expect(page.get_by_label("Waar en wanneer gebeurt het?")).to_have_value("Bij het hek")
    expect(page.get_by_role("radio", name="Dat zeg ik liever niet")).to_be_checked()
    check_page(page, "too-many-reports")
