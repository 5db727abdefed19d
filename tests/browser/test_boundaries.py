"""Where the doors are: who comes in where, and what is said to who does not."""

import re

import pytest
from conftest import DESKTOP
from playwright.sync_api import expect
from steps import check_page, sign_in_as

STAFF_PAGES = ["/vandaag", "/meldingen", "/meldingen/nieuw", "/zaken", "/leerlingen", "/protocol"]


def first_case(page):
    """The address of a case that whoever is signed in may read."""
    page.goto("/zaken")
    return page.locator("main .what a[href^='/zaken/']").first.get_attribute("href")


@pytest.mark.parametrize("path", STAFF_PAGES)
def test_staff_pages_lead_who_is_not_signed_in_to_the_door(desktop, path):
    desktop.goto(path)
    expect(desktop).to_have_url(re.compile(r"/aanmelden(\?|$)"))


def test_a_form_without_its_token_is_refused_and_says_so(new_page):
    page = new_page(DESKTOP)
    page.goto("/school/waterlelie/melden")
    page.get_by_label("Wat gebeurt er?").fill("Dit hoort niet aan te komen.")
    page.locator("input[name=formulier]").evaluate_all("inputs => inputs.forEach(input => input.remove())")
    with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
        page.get_by_role("button", name="Versturen").click()
    assert sent.value.status == 403
    expect(page.get_by_role("heading", name="Dit formulier is verlopen")).to_be_visible()
    check_page(page, "problem-form")


def test_the_staff_of_one_school_find_no_case_of_another(new_page):
    here, there = new_page(DESKTOP), new_page(DESKTOP)
    sign_in_as(here, "Fatima Lahlou")
    sign_in_as(there, "Jolanda Meinders")
    answer = there.goto(first_case(here))
    assert answer.status == 404
    check_page(there, "problem-not-found")


def test_the_teacher_of_another_class_is_refused_calmly(new_page):
    mine, other = new_page(DESKTOP), new_page(DESKTOP)
    sign_in_as(mine, "Wessel Broekhuis")
    sign_in_as(other, "Marjolein Spaan")
    answer = other.goto(first_case(mine))
    assert answer.status == 403
    expect(other.get_by_role("heading", name="Dit dossier is niet voor jou")).to_be_visible()
    check_page(other, "problem-no-access")


def test_who_is_there_for_one_duty_gets_that_duty_and_no_more(page):
    sign_in_as(page, "Chantal Wijngaarde")
    page.goto("/vandaag")
    cases = page.locator("main a[href^='/zaken/']").evaluate_all(
        "links => [...new Set(links.map(link => link.pathname.split('/').slice(0, 3).join('/')))]"
    )
    for case in cases:
        page.goto(case)
        is_case = page.get_by_role("heading", level=1).inner_text().startswith("Zaak")
        if is_case and page.get_by_text("Dit is niet voor jouw rol").count():
            break
    else:
        pytest.fail("the demo has no case in which a counsellor has a duty and does not read")
    for name in ["Overdragen", "Antwoorden aanpassen"]:
        expect(page.get_by_role("link", name=name, exact=True)).to_have_count(0)
    # Not how the case goes: what everybody does stands on the map.
    expect(page.locator("section.map")).to_have_count(0)
    check_page(page, "case-for-one-duty")
    for doing in ["overdragen", "afsluiten", "feiten", "weging", "betrokkenen", "toestemming"]:
        assert page.goto(f"{case}/{doing}").status == 403, doing


def test_an_address_that_is_not_there_says_so(page):
    assert page.goto("/nergens").status == 404
    expect(page.get_by_role("heading", name="Deze pagina is er niet")).to_be_visible()
    check_page(page, "problem-nowhere")


def test_a_wrong_password_is_said_without_saying_which_was_wrong(page):
    page.goto("/aanmelden")
    page.get_by_label("Gebruikersnaam").fill("wessel@waterlelie.example")
    page.get_by_label("Wachtwoord").fill("niet goed")
    page.get_by_role("button", name="Aanmelden", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    check_page(page, "sign-in-refused")


def test_two_people_edit_one_case_and_nothing_is_lost(new_page):
    one, other = new_page(DESKTOP), new_page(DESKTOP)
    sign_in_as(one, "Wessel Broekhuis")
    sign_in_as(other, "Fatima Lahlou")
    case = first_case(one)
    for desk in (one, other):
        desk.goto(f"{case}/notitie")
    one.get_by_label("Notitie").fill("Gesproken op het plein.")
    one.get_by_role("button", name="Opslaan").click()
    expect(one).to_have_url(re.compile(f"{case}$"))

    other.get_by_label("Notitie").fill("Ouders gebeld, zij komen donderdag.")
    other.get_by_role("button", name="Opslaan").click()
    merge = other.get_by_role("alert")
    expect(merge).to_contain_text("Iemand anders schreef intussen in deze zaak")
    expect(merge).to_contain_text("Gesproken op het plein.")
    expect(other.get_by_label("Notitie")).to_have_value("Ouders gebeld, zij komen donderdag.")
    check_page(other, "conflict")

    other.get_by_role("button", name="Opslaan").click()
    expect(other).to_have_url(re.compile(f"{case}$"))
    expect(other.get_by_role("main")).to_contain_text("Ouders gebeld, zij komen donderdag.")
    expect(other.get_by_role("main")).to_contain_text("Gesproken op het plein.")
