"""One message goes to two families: each is ticked off on its own, and whoever was not reached stays on the list."""

from case_steps import Case
from conftest import PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as
from test_case_wilgenhof import ANSWERS, PEOPLE, USUALLY

NOTICE = "Informeer: de ouders van"


def two_are_bullied(new_page, words):
    """A case of two targets: the mentor's telephone at it, the case, both names, and the page of what both families must hear."""
    case = Case(new_page, "Het Wilgenhof College", PEOPLE, USUALLY)
    case.tell(words, in_class="1B")
    case.receive("mentor")
    first = case.link("mentor", "Wordt (mogelijk) gepest")
    second = case.link("mentor", "Wordt (mogelijk) gepest", place=1)
    case.weigh("mentor", {**ANSWERS, "Gebeurt het via internet": "Ja"}, advice="Pesten")

    phone = new_page(PHONE)
    sign_in_as(phone, PEOPLE["mentor"])
    phone.goto(case.address)
    return phone, case, first, second, notice_to(phone, first, second)


def test_each_family_is_ticked_off_on_its_own(new_page):
    phone, case, first, second, address = two_are_bullied(new_page, "Ze zetten foto's van ons tweeën online.")
    phone.goto(address)
    message = phone.get_by_role("main")
    expect(message).to_contain_text("Vink ieder apart af. De taak is klaar als iedereen het weet.")
    check_page(phone, "families")

    # Nothing ticked and nothing written is nothing done.
    phone.get_by_role("button", name="Afvinken").click()
    expect(phone.get_by_role("alert")).to_be_visible()

    family_of(phone, first).get_by_role("checkbox").check()
    family_of(phone, first).get_by_role("textbox").fill("Schrokken erg.")
    family_of(phone, second).get_by_role("textbox").fill("Niemand thuis.")
    phone.get_by_role("button", name="Afvinken").click()
    expect(phone.get_by_role("status")).to_contain_text(f"verteld aan de ouders van {first}")
    expect(phone.get_by_role("status")).to_contain_text(f"nog niet aan de ouders van {second}")
    expect(message).to_contain_text(f"Nog niet verteld aan: de ouders van {second}")
    expect(message).to_contain_text("Niemand thuis.")
    check_page(phone, "families-one-left")

    phone.goto(address)
    expect(message).to_contain_text(f"✓ de ouders van {first}")
    expect(family_of(phone, first)).to_have_count(0)
    family_of(phone, second).get_by_role("checkbox").check()
    phone.get_by_role("button", name="Afvinken").click()
    expect(phone).to_have_url(case.address)
    expect(message).not_to_contain_text("Nog niet verteld aan")
    expect(phone.locator(f"#stappen a[href='{address}']")).to_have_count(0)


def family_of(page, pupil):
    return page.get_by_role("group", name=f"de ouders van {pupil}")


def notice_to(page, *pupils):
    """The page of what both families must hear."""
    both = page.locator("#stappen .what a[href*='/bericht/']").filter(has_text=NOTICE)
    for pupil in pupils:
        both = both.filter(has_text=pupil)
    return both.first.get_attribute("href")
