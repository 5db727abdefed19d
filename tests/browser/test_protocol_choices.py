"""A school chooses in its protocol: in a draft first, in words, and then as a version for what comes."""

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as


@pytest.mark.changes_the_protocol
def test_the_coordinator_changes_a_term_and_publishes_a_version(page):
    sign_in_as(page, "Fatima Lahlou")
    page.goto("/protocol")
    page.get_by_role("link", name="Protocol aanpassen").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("Voor stap 1 tot en met 3 staan geen termijnen")
    check_page(page, "protocol-choices")

    term = page.get_by_role("group", name="Stap 2 na de melding")
    term.get_by_label("Hoeveel").fill("")
    page.get_by_role("button", name="Bewaren in het concept").click()
    expect(page.get_by_role("alert")).to_contain_text("Een termijn is een heel getal")
    term.get_by_label("Hoeveel").fill("8")
    page.get_by_role("button", name="Bewaren in het concept").click()
    expect(main).to_contain_text("binnen 8 schooldagen na de melding (was: binnen 5 schooldagen na de melding)")
    check_page(page, "protocol-draft")

    page.get_by_text("Zo ziet het protocol er met dit concept uit").click()
    page.locator("a[href='/protocol/aanpassen/tekening/step-plan/1']").last.click()
    expect(page.locator("svg.plan-drawing").first).to_be_visible()
    page.get_by_role("link", name="Stap 2", exact=True).click()
    expect(main).to_contain_text("binnen 8 schooldagen na de melding")
    check_page(page, "protocol-draft-drawing")
    page.get_by_role("link", name="Terug naar het protocol").click()

    page.get_by_text("Vaststellen als nieuwe versie").click()
    page.get_by_role("button", name="Vaststellen", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op waarom")
    page.get_by_label("Waarom deze verandering?").fill("Na acht dagen weten we meer.")
    check_page(page, "protocol-publishing")
    page.get_by_role("button", name="Vaststellen", exact=True).click()
    expect(main).to_contain_text("vastgesteld op")
    expect(main).to_contain_text("Na acht dagen weten we meer.")
    expect(main).not_to_contain_text("Concept:")


def test_a_draft_can_be_thrown_away(page):
    sign_in_as(page, "Saskia Vrolijks")
    page.goto("/protocol/aanpassen")
    page.get_by_role("group").get_by_label("Hoeveel").first.fill("9")
    page.get_by_role("button", name="Bewaren in het concept").click()
    expect(page.get_by_role("main")).to_contain_text("Concept: ")
    page.get_by_role("button", name="Concept weggooien").click()
    expect(page.get_by_role("main")).not_to_contain_text("Concept: ")


def test_a_colleague_reads_what_was_chosen_and_whom_to_tell(page):
    sign_in_as(page, "Wessel Broekhuis")
    page.goto("/protocol/aanpassen")
    expect(page.get_by_role("main")).to_contain_text("Vertel het aan wie")
    expect(page.get_by_role("button", name="Bewaren in het concept")).to_have_count(0)
    check_page(page, "protocol-choices-of-a-colleague")
