"""A pupil tells it to one member of staff: that person has it on the list of the day, and a colleague finds it nowhere."""

import re

from playwright.sync_api import expect
from steps import check_page, sign_in_as

CHOSEN, COLLEAGUE = "Ferdi Kalkan", "Hilde Nanninga"


def test_only_who_was_chosen_finds_it(new_page, page):
    # Both sizes of screens report at one school. A form has to do without scripts.
    words = f"Ik durf het alleen u te zeggen, al {page.viewport_size['width']} dagen."
    device = {"viewport": page.viewport_size}
    pupil = new_page(device, java_script_enabled=False)
    pupil.goto("/school/zonnedauw/melden")
    pupil.locator("input[name=wie][value=pupil]").check()
    pupil.locator("textarea").first.fill(words)
    trusted = pupil.get_by_role("group", name="Bij een personeelslid dat je vertrouwt")
    trusted.get_by_text(re.compile("^Kies iemand")).click()
    check_page(pupil, "choosing-a-person")
    trusted.get_by_label(CHOSEN).check()
    pupil.locator("main form button[type=submit]").last.click()
    expect(pupil.get_by_role("main")).to_contain_text(f"aangekomen bij: {CHOSEN}")

    sign_in_as(page, CHOSEN)
    page.goto("/meldingen")
    line = page.get_by_role("listitem").filter(has_text=words)
    case = re.sub(r"/weging$", "", line.get_by_role("link").first.get_attribute("href"))
    page.goto("/vandaag")
    expect(page.locator(f'main a[href^="{case}"]').first).to_be_visible()
    check_page(page, "today-of-who-was-chosen")
    page.goto(case)
    expect(page.get_by_role("main")).to_contain_text(words)

    colleague = new_page(device)
    sign_in_as(colleague, COLLEAGUE)
    for place in ("/vandaag", "/meldingen", "/zaken"):
        colleague.goto(place)
        expect(colleague.get_by_role("heading", level=1)).to_be_visible()
        expect(colleague.locator(f'a[href^="{case}"]')).to_have_count(0)
    assert colleague.goto(case).status == colleague.goto("/zaken/nergens").status == 404


def test_who_finds_nobody_on_the_list_reports_all_the_same(page):
    page.goto("/school/zonnedauw/melden")
    page.locator("textarea").first.fill(f"Ik weet niet aan wie, al {page.viewport_size['width']} keer.")
    check_page(page, "choosing-nobody")
    page.get_by_label("Ik kies niemand van deze lijst").check()
    page.locator("main form button[type=submit]").last.click()
    expect(page.get_by_role("main")).to_contain_text("aangekomen bij: anti-pestcoördinator")


def test_who_coordinates_decides_who_is_on_the_list(page):
    sign_in_as(page, "Saskia Vrolijks")
    page.goto("/protocol/wie-doet-wat")
    page.get_by_role("link", name="Wie een leerling zelf kan kiezen bij een melding").click()
    expect(page.get_by_label(CHOSEN)).to_be_checked()
    check_page(page, "the-list-of-persons")
