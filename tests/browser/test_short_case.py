"""The page of a case that is halfway: short on a telephone with what is due in sight, whole on a wide screen and on paper."""

import re

import pytest
from case_steps import Case
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as
from test_case_kastanje import ANSWERS, PEOPLE, USUALLY

FOLDED = ["Later", "In deze zaak", "De melding", "Wat we weten", "Afspraken", "Vastgelegd"]


@pytest.fixture
def halfway(new_page):
    """A case that was weighed, with the first talks done and much to do."""
    case = Case(new_page, "De Kastanje", PEOPLE, USUALLY)
    case.tell("Er zit elke week een gemeen briefje in mijn la.", in_class="Groep 7")
    case.receive("leerkracht")
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Structureel pesten")
    case.do("leerkracht", "De leerling laten merken dat je het serieus neemt")
    case.do("leerkracht", "Uitgebreid gesprek met de leerling die gepest wordt")
    case.do("leerkracht", "Uitgebreid gesprek met de leerling die zou pesten")
    return case


def opened(new_page, case, device, **settings):
    page = new_page(device, **settings)
    sign_in_as(page, PEOPLE["leerkracht"])
    page.goto(case.address)
    return page


def part(page, heading):
    """What stands under a heading that may be folded."""
    return page.locator(f"details.on-wide:has(> summary :text-matches('^{heading}( \\\\(|$)')) > div").first


def test_short_on_a_telephone_with_what_is_due_in_sight(new_page, halfway):
    phone = opened(new_page, halfway, PHONE)
    height = phone.evaluate("document.documentElement.scrollHeight")
    assert height < 3000, f"{height} px"
    first = phone.locator("#stappen .line .what").first
    assert first.bounding_box()["y"] < PHONE["viewport"]["height"], "the next thing to do is not on the first screen"
    today = int(re.search(r"\((\d+)\)", phone.get_by_role("heading", name=re.compile("^Vandaag")).inner_text())[1])
    expect(phone.locator("h3:has-text('Vandaag') + ul > li:visible")).to_have_count(today)
    for heading in FOLDED:
        expect(part(phone, heading)).to_be_hidden()
        phone.locator("main summary").filter(has_text=heading).first.press("Enter")
        expect(part(phone, heading)).to_be_visible()
    phone.locator(".map-list > summary").click()
    expect(phone.locator(".track-fold").first).to_be_visible()
    check_page(phone, "case-unfolded")


def test_what_is_folded_opens_without_a_script(new_page, halfway):
    phone = opened(new_page, halfway, PHONE, java_script_enabled=False)
    phone.locator("main summary").filter(has_text="In deze zaak").click()
    phone.get_by_role("link", name="Overdragen").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Overdragen")


def test_whole_on_a_wide_screen_and_on_paper(new_page, halfway):
    desk = opened(new_page, halfway, DESKTOP)
    for heading in FOLDED:
        expect(part(desk, heading)).to_be_visible()
        expect(desk.get_by_role("heading", name=re.compile(f"^{heading}"))).to_be_visible()
    # There is nothing to press: a line that says it is folded would say what is not so.
    assert desk.locator(".on-wide > summary:visible").count() == 0
    check_page(desk, "case-wide")
    desk.set_viewport_size({"width": 794, "height": 1123})
    expect(part(desk, "De melding")).to_be_hidden()
    desk.emulate_media(media="print")
    for heading in FOLDED:
        if heading != "In deze zaak":
            expect(part(desk, heading)).to_be_visible()
    expect(part(desk, "In deze zaak")).to_be_hidden()
