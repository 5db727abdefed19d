"""It turns out to be online: first the class, so the talks stand still, without the old date, until they may go on."""

import re
from urllib.parse import urlsplit

import pytest
from case_steps import Case
from playwright.sync_api import expect
from steps import check_page
from test_case_zonnedauw import ANSWERS, PEOPLE, USUALLY

pytestmark = pytest.mark.moves_the_clock

TALK = "Praat met de leerling die gepest wordt"


def test_what_stands_still_says_so_everywhere_and_goes_on_with_a_new_date(new_page):
    case = Case(new_page, "Zonnedauw vmbo", PEOPLE, USUALLY)
    case.tell("Er gaat een filmpje van mij rond.", in_class="2B2")
    case.receive("mentor")
    case.link("mentor", "Wordt (mogelijk) gepest")
    case.link("mentor", "Zou pesten", place=1)
    case.weigh("mentor", ANSWERS, advice="Pesten")
    old = next(line["about"] for line in case.lines("mentor") if line["title"].startswith(TALK))
    assert "uiterlijk" in old

    say(case, "Digitaal")
    desk = case.open_as("mentor")
    expect(desk.get_by_role("main")).to_contain_text(re.compile("stap(pen)? sta(at|an) stil sinds"))
    expect(desk.get_by_role("main")).to_contain_text("De oude datum geldt niet meer.")
    desk.locator("#stappen summary").filter(has_text="Wacht nog").click()
    waits = desk.locator("#wacht-nog > ul > li").filter(has_text=TALK).first
    expect(waits).to_contain_text("daarna komt er een nieuwe datum")
    expect(waits).not_to_contain_text("uiterlijk")
    check_page(desk, "standstill")

    desk.goto("/vandaag")
    still = desk.get_by_role("heading", name=re.compile(r"^Staat stil \("))
    expect(still).to_be_visible()
    # One line for a case, with the first of what stands still in it.
    here = desk.locator(f"a[href^='{urlsplit(case.address).path}/']")
    line = desk.locator("h2:has-text('Staat stil') + ul > li").filter(has=here)
    expect(line).to_contain_text("Daarna komt er een nieuwe datum.")
    expect(line.get_by_role("link", name="Bekijken")).to_be_visible()
    check_page(desk, "standstill-today")

    # The class was spoken to, and it was no film after all: the talk has a day again, a later one.
    case.days_later("mentor")
    say(case, "Met woorden")
    now = next(line["about"] for line in case.lines("mentor") if line["title"].startswith(TALK))
    assert "uiterlijk" in now and now != old, f"{now!r} after {old!r}"
    expect(case.open_as("mentor").get_by_role("main")).not_to_contain_text("stil sinds")


def say(case, form):
    """The mentor says in which form it is."""
    desk = case.open_as("mentor", "/feiten")
    desk.get_by_label("In welke vorm?").select_option(label=form)
    case.finish(desk, "Antwoorden opslaan")
