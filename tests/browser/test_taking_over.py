"""A teacher wrote a talk down once, and takes it over in the school's own system: without the name of another child."""

from case_steps import Case
from conftest import PHONE
from playwright.sync_api import expect
from steps import check_page
from test_case_waterlelie import ANSWERS, USUALLY

PEOPLE = {"leerkracht": "Wessel Broekhuis"}
TALK = "Gesprek met de leerling die gepest wordt"


def test_what_was_written_once_is_copied_without_the_other_child(new_page):
    case = Case(new_page, "De Waterlelie", PEOPLE, USUALLY)
    case.tell("In de gang wordt mijn tas afgepakt.", in_class="Groep 8")
    case.receive("leerkracht")
    target = case.link("leerkracht", "Wordt (mogelijk) gepest")
    other = case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Pesten")
    case.do("leerkracht", TALK, notes=f"{other} pakte de tas, zegt {target}.")

    desk = case.desk_of("leerkracht")
    desk.get_by_role("link", name=f"Neem dit over in Esis, bij {target}").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text(f"Logboek Pesten (Esis): {target}")
    written = desk.get_by_role("blockquote").filter(has_text=TALK).first.text_content()
    assert f"[andere leerling] pakte de tas, zegt {target}." in written and other.split()[0] not in written
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.get_by_role("button", name="Kopieer deze tekst").first.click()
    expect(desk.get_by_role("status").filter(has_text="Gekopieerd")).to_be_visible()
    assert desk.evaluate("navigator.clipboard.readText()") == written
    check_page(desk, "taking-over")
    desk.set_viewport_size(PHONE["viewport"])
    check_page(desk, "taking-over")
