"""A coordinator looks for a pupil whose name they half remember, on a phone, and finds the case."""

from case_steps import Case
from conftest import PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as
from test_case_waterlelie import USUALLY

PEOPLE = {"leerkracht": "Wessel Broekhuis", "regie": "Fatima Lahlou"}


def without_a_letter(name):
    """The first name as somebody types it in haste: the fourth letter is missing."""
    first = name.split()[0]
    return first[:3] + first[4:]


def test_a_pupil_is_found_while_one_types_and_the_case_with_them(new_page):
    case = Case(new_page, "De Waterlelie", PEOPLE, USUALLY)
    case.tell("Ze verstoppen mijn gymtas.", in_class="Groep 8")
    case.receive("leerkracht")
    target = case.link("leerkracht", "Wordt (mogelijk) gepest")

    phone = new_page(PHONE)
    sign_in_as(phone, PEOPLE["regie"])
    phone.get_by_role("banner").get_by_role("link", name="Zoeken").click()
    found = phone.get_by_role("main").get_by_role("list")
    field = phone.get_by_role("searchbox")
    field.press_sequentially(without_a_letter(target) if len(target.split()[0]) > 4 else target.split()[0])
    expect(found.first).to_contain_text(target)
    check_page(phone, "search")
    assert target.split()[0] not in phone.url
    phone.get_by_role("link", name=target, exact=True).click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text(target)
    phone.go_back()
    # Back on the page the same is found again.
    expect(found.first).to_contain_text(target)
    phone.get_by_role("searchbox").fill("Qwertyuiop")
    expect(phone.get_by_role("main")).to_contain_text("Niets gevonden.")


def test_without_scripts_it_is_found_with_the_button(new_page):
    page = new_page(PHONE, java_script_enabled=False)
    sign_in_as(page, PEOPLE["regie"])
    page.goto("/zoeken")
    page.get_by_role("searchbox").fill("Zaak 1")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.get_by_role("link", name="Zaak 1 ·")).to_be_visible()
    assert page.url.endswith("/zoeken")
