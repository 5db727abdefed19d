"""A school agrees on something else than its protocol says: drafted, checked, published, read and compared."""

import re

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as


@pytest.mark.changes_the_protocol
def test_the_coordinator_agrees_on_another_term_a_name_and_a_text(page):
    page.set_default_timeout(60_000)  # A check plays all scenarios; a debug build takes its time.
    sign_in_as(page, "Fatima Lahlou")
    main = page.get_by_role("main")

    page.goto("/protocol/aanpassen")
    page.get_by_role("link", name="Termijnen uit het protocol").click()
    expect(main).to_contain_text("wijkt af van het document van de school")
    check_page(page, "protocol-terms")
    follow_up = page.get_by_role("group", name="Vervolggesprek")
    expect(main).to_contain_text("Op papier: 1 week (§7 stap 4)")
    follow_up.get_by_label("Hoeveel").fill("-1")
    page.get_by_role("button", name="Bewaren in het concept").click()
    expect(page.get_by_role("alert")).to_contain_text("Dit kan zo niet")
    follow_up.get_by_label("Hoeveel").fill("3")
    page.get_by_role("button", name="Bewaren in het concept").click()
    expect(main).to_contain_text("na 3 weken (was: na 1 week)")
    expect(main).to_contain_text("eigen afspraak van de school, op papier anders: §7 stap 4")

    page.goto("/protocol/aanpassen/namen")
    check_page(page, "protocol-names")
    page.get_by_role("heading", name="Rollen", exact=True).click()
    page.get_by_label("directeur", exact=True).fill("schoolleider")
    page.get_by_role("button", name="Bewaren in het concept").click()
    expect(main).to_contain_text("heet nu “schoolleider”")

    page.goto("/protocol/aanpassen/teksten")
    page.get_by_text("Gezamenlijk gesprek").click()
    check_page(page, "protocol-texts")
    text = page.locator("details[open] textarea")
    text.fill(text.input_value() + "\n\nTot slot\nVraag hoe het gesprek was.")
    page.locator("details[open]").get_by_role("button").click()
    expect(main).to_contain_text("Vraag hoe het gesprek was.")

    page.get_by_role("button", name="Concept controleren").click()
    expect(main).to_contain_text(re.compile("proeven (loopt|lopen) anders"))
    expect(main).to_contain_text("Komt door:")
    check_page(page, "protocol-checked")

    page.get_by_text("Vaststellen als nieuwe versie").click()
    page.get_by_label("Waarom deze verandering?").fill("Drie weken geeft rust.")
    page.get_by_label("Wie gaf dat namens de raad door?").fill("de voorzitter")
    page.get_by_role("button", name="Vaststellen", exact=True).click()
    expect(main).not_to_contain_text("Concept:")

    page.get_by_role("link", name="Alle versies").click()
    expect(main).to_contain_text("Drie weken geeft rust.")
    page.get_by_text("verschillen met versie 1").click()
    check_page(page, "protocol-versions")
    page.get_by_label("Van versie").select_option("2")
    page.get_by_label("naar versie").select_option("1")
    page.get_by_role("button", name="Vergelijken").click()
    expect(main).to_contain_text("na 1 week (was: na 3 weken)")
    page.get_by_role("link", name="Versie 1 lezen").click()
    expect(main).to_contain_text("Dit is een eerdere versie")
    check_page(page, "protocol-earlier-version")
    page.goto("/protocol")
    expect(main).to_contain_text("schoolleider")


def test_who_would_rather_write_finds_what_is_wrong_beside_the_line(page):
    sign_in_as(page, "Saskia Vrolijks")
    page.goto("/protocol/aanpassen/bestand")
    check_page(page, "protocol-file")
    page.get_by_label("Keuzes van de school").fill("roles.nobody.title: Iemand\nreceipt.due: snel\n")
    page.get_by_role("button", name="Nakijken en bewaren").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Er kloppen 2 dingen niet. Er is niets bewaard.")
    expect(alert.get_by_role("link", name="Regel 1")).to_be_visible()
    expect(page.locator("#regel-1")).to_contain_text("is geen adres in dit protocol")
    expect(page.get_by_label("Keuzes van de school")).to_have_value("roles.nobody.title: Iemand\nreceipt.due: snel\n")
    check_page(page, "protocol-file-refused")
