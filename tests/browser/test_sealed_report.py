"""A report about an adult turns out to be about a pupil: who received it opens it up for who reads cases."""

import re

from playwright.sync_api import expect
from steps import check_page, sign_in_as, unfold


def test_who_received_it_opens_it_up(new_page, page):
    # Both sizes of screens report at one school.
    words = f"Mijn kind durft niet meer naar gym, al {page.viewport_size['width']} dagen."
    page.goto("/school/waterlelie/melden")
    page.locator("input[value=parent]").check()
    page.locator("input[value=about-adult]").check()
    page.locator("textarea").first.fill(words)
    page.locator("main form button[type=submit]").last.click()
    expect(page.get_by_role("main")).to_contain_text("aangekomen bij: directeur")

    device = {"viewport": page.viewport_size}
    teacher = new_page(device)
    sign_in_as(teacher, "Fatima Lahlou")
    teacher.goto("/meldingen")
    expect(teacher.get_by_role("main")).not_to_contain_text(words)

    sign_in_as(page, "Peter Zijlmans")
    page.goto("/meldingen")
    line = page.get_by_role("listitem").filter(has_text=words)
    case = re.sub(r"/weging$", "", line.get_by_role("link", name="Wegen").get_attribute("href"))
    page.goto(case)
    unfold(page, "In deze zaak")
    page.get_by_role("link", name="Openstellen voor wie zaken leest").click()
    check_page(page, "opening-up")
    page.get_by_role("button", name="Openstellen").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op waarom")
    page.get_by_label("Waarom mogen anderen dit nu lezen?").fill("Het gaat toch om klasgenoten.")
    page.get_by_role("button", name="Openstellen").click()
    expect(page.get_by_role("main")).to_contain_text("Opengesteld voor wie zaken leest")
    expect(page.get_by_role("main")).to_contain_text("Het gaat toch om klasgenoten.")
    check_page(page, "opened-up")

    teacher.goto(case)
    expect(teacher.get_by_role("main")).to_contain_text(words)
