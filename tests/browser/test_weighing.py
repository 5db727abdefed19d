"""Weighing a report on a telephone: short, the grave questions first, and nothing jumps away from under a thumb."""

import re

from case_steps import Case
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as

PEOPLE = {"leerkracht": "Wessel Broekhuis"}
SCREEN = 844
REASON = "Omdat het steeds op dezelfde plek begint."


def waiting_report(new_page, words):
    """A report that waits, opened by its teacher on a telephone."""
    case = Case(new_page, "De Waterlelie", PEOPLE)
    case.tell(words, in_class="Groep 8")
    case.receive("leerkracht")
    phone = new_page(PHONE)
    sign_in_as(phone, PEOPLE["leerkracht"])
    phone.goto(f"{case.address}/weging")
    return phone


def test_a_teacher_sees_what_to_decide_without_scrolling_past_everything(new_page):
    phone = waiting_report(new_page, "Bij het hek staan ze op mij te wachten, al weken.")
    check_page(phone, "weighing-phone")
    height = phone.evaluate("document.documentElement.scrollHeight")
    assert height < 4.8 * SCREEN, f"the page is {height} px"
    outcome = phone.get_by_role("group", name="Jouw weging").bounding_box()
    assert outcome["y"] < 3 * SCREEN, f"the outcome stands {outcome['y']} px down"
    expect(phone.get_by_role("group", name="Is er nu iemand in gevaar")).to_be_visible()
    expect(phone.get_by_role("group", name="Is er schade")).to_be_hidden()
    phone.get_by_role("link", name="Meteen naar jouw weging").click()
    expect(phone.get_by_role("heading", name="Wat raadt het protocol aan?")).to_be_in_viewport()
    expect(phone.get_by_role("group", name="Jouw weging")).to_be_in_viewport()


def test_what_is_secondary_is_folded_on_a_telephone_and_stands_open_on_a_wide_screen(new_page):
    phone = waiting_report(new_page, "Bij de fietsen trekken ze mijn jas uit.")
    expect(phone.get_by_role("heading", name="Zo noemt de school het")).to_be_visible()
    definition = phone.locator(".case-side details details summary").first
    expect(definition).to_be_hidden()
    phone.get_by_role("heading", name="Zo noemt de school het").click()
    expect(definition).to_be_visible()
    desk = new_page(DESKTOP)
    sign_in_as(desk, PEOPLE["leerkracht"])
    desk.goto(phone.url)
    expect(desk.locator(".case-side details details summary").first).to_be_visible()
    check_page(desk, "weighing-desktop")


def test_folded_questions_say_which_are_answered(new_page):
    phone = waiting_report(new_page, "In de kleedkamer pakken ze mijn gym-tas af.")
    folded = phone.locator("details.questions").first
    expect(folded.locator("summary")).to_contain_text("nog niets beantwoord")
    folded.locator("summary").click()
    phone.get_by_role("group", name="Is er schade").get_by_label("Ja", exact=True).check()
    phone.get_by_role("button", name="Antwoorden bewaren").click()
    expect(phone).to_have_url(re.compile("#advies$"))
    expect(phone.get_by_role("heading", name="Wat raadt het protocol aan?")).to_be_in_viewport()
    expect(phone.locator("details.questions summary").first).to_contain_text("1 beantwoord: Is er schade")


def test_linking_a_pupil_comes_back_to_the_pupils_with_all_that_was_typed(new_page):
    phone = waiting_report(new_page, "Op het voetbalveld mag ik nooit meedoen.")
    phone.get_by_label("Waarom weeg je het zo?").fill(REASON)
    phone.get_by_role("button", name="Leerlingen koppelen of wijzigen").click()
    phone.get_by_label("Leerling", exact=True).select_option(index=1)
    phone.get_by_role("group", name="Rol in deze zaak").get_by_label("Wordt (mogelijk) gepest").check()
    phone.get_by_role("button", name="Opslaan").click()
    expect(phone).to_have_url(re.compile("/weging#leerlingen$"))
    expect(phone.get_by_role("heading", name="Over wie gaat het?")).to_be_in_viewport()
    expect(phone.get_by_label("Waarom weeg je het zo?")).to_have_value(REASON)
