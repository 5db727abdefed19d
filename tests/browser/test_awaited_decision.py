"""A step of the protocol awaits a decision: it stands with who decides, by itself, and with nobody else."""

import re

from case_steps import Case
from conftest import PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as
from test_case_zonnedauw import ANSWERS, PEOPLE, USUALLY

DECISION = "Besluit over iets dat niet in het protocol staat"


def test_it_stands_with_who_decides(new_page):
    case = Case(new_page, "Zonnedauw vmbo", PEOPLE, USUALLY)
    case.tell("Elke pauze staan ze met zijn allen om mij heen.", in_class="2B2")
    case.receive("mentor")
    case.link("mentor", "Wordt (mogelijk) gepest")
    case.weigh("mentor", ANSWERS, advice="Pesten")

    # Whoever works on the case may see it; it is not theirs to decide.
    desk = case.open_as("mentor")
    expect(desk.get_by_role("heading", name=re.compile("^Jij beslist"))).to_have_count(0)

    phone = new_page(PHONE)
    sign_in_as(phone, PEOPLE["teamleider"])
    phone.goto("/vandaag")
    group = phone.locator("h2:has-text('Jij beslist') + ul")
    line = group.get_by_role("listitem").filter(has_text=DECISION).first
    expect(line).to_be_visible()
    check_page(phone, "decision-today")

    phone.goto(case.address)
    expect(phone.get_by_role("heading", name=re.compile(r"^Jij beslist \(\d+\)"))).to_be_visible()
    awaited = phone.locator("h3:has-text('Jij beslist') + ul").get_by_role("link", name=f"Doen: {DECISION}")
    expect(awaited).to_be_visible()
    check_page(phone, "decision-in-the-case")
    awaited.click()
    case.fill_in(phone, notes="Een week samen eten met de mentor.")
    case.finish(phone, "Afronden")
    expect(phone.get_by_role("status")).to_contain_text(DECISION)
    expect(phone.get_by_role("main")).to_contain_text(f"Gedaan: {DECISION}")
