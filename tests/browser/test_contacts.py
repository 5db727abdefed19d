"""How somebody outside the school is reached: filled in by who coordinates, read by everybody once it holds."""

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as


@pytest.mark.changes_the_protocol
def test_a_number_is_filled_in_and_read_by_everybody(page):
    page.set_default_timeout(60_000)  # Publishing plays all scenarios; a debug build takes its time.
    sign_in_as(page, "Fatima Lahlou")
    main = page.get_by_role("main")
    page.goto("/protocol/aanpassen")
    page.get_by_role("link", name="Telefoonnummers en adressen").click()
    check_page(page, "contacts")
    page.get_by_label("politie", exact=True).fill("0900-8844, bij haast 112")
    page.get_by_role("button", name="Bewaren in het concept").click()
    expect(main).to_contain_text("is te bereiken via 0900-8844, bij haast 112")
    page.get_by_text("Vaststellen als nieuwe versie").click()
    page.get_by_label("Waarom deze verandering?").fill("Zo staat het nummer bij de hand.")
    page.get_by_role("button", name="Vaststellen", exact=True).click()
    expect(main).not_to_contain_text("Concept:")

    page.goto("/school/waterlelie/protocol")
    expect(main).to_contain_text("Te bereiken: 0900-8844, bij haast 112")
    check_page(page, "contacts-for-everybody")
    page.goto("/protocol/versies/1")
    expect(main).not_to_contain_text("0900-8844")
    page.get_by_role("link", name="als tekening").first.click()
    check_page(page, "drawing-of-a-version")
    page.get_by_role("link", name="Terug naar het protocol").click()
    expect(main).not_to_contain_text("0900-8844")
