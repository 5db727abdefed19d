"""Somebody reports that a classmate is in danger: it stands on top, is confirmed, and is acted on the same day."""

import re

from conftest import DESKTOP
from playwright.sync_api import expect
from steps import check_page, sign_in_as

QUESTION = "Is er nu iemand in gevaar"


def test_danger_leads_to_an_act(new_page, page):
    # Both sizes of screens report at one school.
    words = f"Ze zegt dat ze niet meer wil leven, al {page.viewport_size['width']} keer."
    page.goto("/school/waterlelie/melden")
    asked = page.get_by_role("group", name=QUESTION)
    expect(asked).to_contain_text("Bel 112")
    expect(asked).to_contain_text("0800-0113")
    expect(asked).to_contain_text("niet dag en nacht gelezen")
    asked.get_by_label("Ja", exact=True).check()
    page.get_by_label("Wat gebeurt er?").fill(words)
    page.get_by_label("In welke groep of klas").select_option(label="Groep 8")
    check_page(page, "report-of-danger")
    page.get_by_role("button", name="Versturen").click()
    expect(page.get_by_role("main")).to_contain_text("Wacht daar niet op")
    check_page(page, "danger-received")

    desk = new_page(DESKTOP)
    sign_in_as(desk, "Wessel Broekhuis")
    desk.goto("/vandaag")
    expect(desk.get_by_role("heading", name=re.compile("Gevaar: nu meteen"))).to_be_visible()
    check_page(desk, "danger-today")
    desk.goto("/meldingen")
    first = desk.locator("ul.lines > li").first
    expect(first).to_contain_text(words)
    expect(first).to_contain_text("Dringend: volgens de melder is iemand nu in gevaar")

    # What the reporter said is filled in, and whoever weighs says it too.
    first.get_by_role("link", name="Wegen").click()
    danger = desk.get_by_role("group", name=QUESTION)
    expect(danger.get_by_label("Ja", exact=True)).to_be_checked()
    expect(desk.get_by_role("group", name="Is het gedrag bedreigend?").get_by_label("Weet ik niet")).to_be_checked()
    check_page(desk, "danger-weighed")
    case = re.sub(r"/weging$", "", desk.url)
    desk.get_by_role("button", name="Antwoorden bewaren").click()
    desk.goto(case)
    desk.locator("#stappen").get_by_role("link", name="Doen: Meteen handelen bij gevaar").click()
    expect(desk.get_by_role("main")).to_contain_text("Laat de leerling niet alleen")
    desk.get_by_label("Welk gevaar is er, en wat is er gedaan?").fill("Samen met de moeder naar de huisarts.")
    desk.get_by_label("Wie is gebeld of ingelicht?").fill("De moeder en de huisarts.")
    desk.get_by_role("group", name=QUESTION).get_by_label("Nee", exact=True).check()
    desk.get_by_role("button", name="Afronden").click()
    desk.goto("/meldingen")
    expect(desk.get_by_role("listitem").filter(has_text=words)).not_to_contain_text("Dringend")
