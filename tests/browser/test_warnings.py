"""What the protocol wants otherwise and lets pass is said on the page that follows, with its why."""

from case_steps import Case
from playwright.sync_api import expect
from steps import check_page
from test_case_waterlelie import ANSWERS, PEOPLE, USUALLY


def test_an_evaluation_on_the_day_of_the_agreements_is_kept_and_remarked_on(new_page):
    case = Case(new_page, "De Waterlelie", PEOPLE, USUALLY)
    case.tell("Ze roepen mij na op het plein.", in_class="Groep 8")
    case.receive("leerkracht")
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Pesten")
    for title in ["Gesprek met de leerling die gepest wordt", "Gesprek met de leerling die zou pesten", "Gezamenlijk gesprek"]:
        case.do("leerkracht", title)
    case.do("leerkracht", "Eerste evaluatie")
    desk = case.desk_of("leerkracht")
    said = desk.get_by_role("status")
    expect(said).to_contain_text("Opgeslagen: Eerste evaluatie")
    expect(said).to_contain_text("Let op. Het is opgeslagen, maar zo hoort het eigenlijk niet te gaan:")
    expect(said).to_contain_text("De afspraken zijn nog maar net gemaakt")
    expect(said).to_contain_text("GLB-G05")
    check_page(desk, "case-warning")
    desk.reload()
    expect(desk.get_by_role("status")).to_have_count(0)
