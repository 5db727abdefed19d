"""A teacher gives a case to the coordinator, who reads so on Vandaag; and a coordinator saves the list of cases for a spreadsheet."""

import re
from urllib.parse import urlsplit

from case_steps import Case
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as
from test_case_waterlelie import ANSWERS, USUALLY

PEOPLE = {"leerkracht": "Wessel Broekhuis"}


def test_who_is_given_a_case_reads_so_until_it_is_opened(new_page):
    case = Case(new_page, "De Waterlelie", PEOPLE, USUALLY)
    case.tell("Ze nemen steeds mijn plek in de kring.", in_class="Groep 8")
    case.receive("leerkracht")
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.weigh("leerkracht", ANSWERS, advice="Pesten")
    teacher = case.open_as("leerkracht", "/overdragen")
    teacher.get_by_label("De zaak krijgt een andere zaakhouder").check()
    coordinator = teacher.get_by_label("Wie?").locator("option").filter(has_text="Fatima Lahlou").first
    teacher.get_by_label("Wie?").select_option(label=coordinator.inner_text())
    teacher.get_by_label("Reden", exact=True).fill("Ik kom er alleen niet uit.")
    case.finish(teacher, "Vastleggen")

    desk = new_page(PHONE)
    sign_in_as(desk, "Fatima Lahlou")
    desk.goto("/vandaag")
    news = desk.locator(f"main a[href='{urlsplit(case.address).path}']").filter(has_text=re.compile("^Nu bij jou als "))
    expect(news).to_have_text(re.compile(r" overgedragen: .* · zaak \d+$"))
    check_page(desk, "given-a-case")
    news.click()
    assert desk.url == case.address
    desk.goto("/vandaag")
    expect(news).to_have_count(0)


def test_the_list_of_cases_as_a_file(new_page):
    desk = new_page(DESKTOP)
    sign_in_as(desk, "Fatima Lahlou")
    desk.goto("/zaken")
    names = [name.split(" · ", 1)[1] for name in desk.locator("main .what a").all_inner_texts()]
    with desk.expect_download() as saved:
        desk.get_by_role("link", name="Deze lijst als bestand voor een rekenblad (CSV), zonder namen").click()
    assert re.fullmatch(r"zaken-\d{4}-\d\d-\d\d\.csv", saved.value.suggested_filename)
    with open(saved.value.path(), encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\r\n")
    assert lines[0].startswith("zaak;stand;") and len(lines) >= len(names) + 2
    assert not [name for name in names if any(name in line for line in lines)]
