"""A teacher spoke with a pupil of the own class in a colleague's case; when it is no longer theirs, they find the record back."""

from case_steps import Case
from conftest import PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as
from test_case_waterlelie import ANSWERS, USUALLY

PEOPLE = {"leerkracht": "Wessel Broekhuis", "leerkracht van groep 5": "Marjolein Spaan"}
TALK = "Gesprek met de leerling die zou pesten"
WORDS = "Zij stond erbij en deed niets."


def test_who_wrote_it_finds_it_back_and_nothing_of_the_case_besides(new_page):
    case = Case(new_page, "De Waterlelie", PEOPLE, USUALLY)
    case.tell("Ze wachten mij op bij het hek.", in_class="Groep 8")
    case.receive("leerkracht")
    target = case.link("leerkracht", "Wordt (mogelijk) gepest")
    pupil = case.link("leerkracht", "Zou pesten", in_class="Groep 5")
    case.weigh("leerkracht", ANSWERS, advice="Pesten")

    other = case.desk_of("leerkracht van groep 5")
    case.do("leerkracht van groep 5", f"{TALK} ({pupil})", notes=WORDS)
    other.goto("/zaken/jouw-verslagen")
    expect(other.get_by_role("main")).not_to_contain_text(pupil)

    desk = case.open_as("leerkracht", "/betrokkenen")
    desk.get_by_label(f"{pupil} in deze zaak").select_option(label="Doet niet mee")
    case.finish(desk, "Opslaan")

    phone = new_page(PHONE)
    sign_in_as(phone, PEOPLE["leerkracht van groep 5"])
    phone.goto("/zaken")
    phone.get_by_role("link", name="Jouw verslagen").click()
    own = phone.get_by_role("main")
    expect(own).to_contain_text(pupil)
    expect(own).not_to_contain_text(target)
    expect(own).not_to_contain_text(case.words)
    check_page(phone, "own-records")
    own.get_by_role("link", name=TALK).click()
    expect(phone.get_by_role("main")).to_contain_text(WORDS)
    check_page(phone, "own-record")

    # Who reads the case anyway finds nothing there.
    desk.goto("/zaken/jouw-verslagen")
    expect(desk.get_by_role("main")).not_to_contain_text(pupil)
