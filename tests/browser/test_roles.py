"""Who coordinates appoints a colleague to a role, who then reads so; what is confidential is for the director."""

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as

PAGE = "/protocol/wie-doet-wat"


@pytest.mark.changes_the_protocol
def test_a_colleague_gets_a_role_and_reads_so(page):
    sign_in_as(page, "Fatima Lahlou")
    main = page.get_by_role("main")
    page.goto("/protocol")
    page.get_by_role("link", name="Wie doet wat?").click()
    check_page(page, "roles")
    page.get_by_role("link", name="Ib-er").click()
    page.get_by_label("Wie?").select_option(label="Wessel Broekhuis")
    page.get_by_role("button", name="Aanwijzen").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op waarom")
    check_page(page, "role-refused")
    page.get_by_label("Waarom?").last.fill("Samen is het werk te doen.")
    page.get_by_role("button", name="Aanwijzen").click()
    expect(page.get_by_role("status")).to_contain_text("Vastgelegd.")
    expect(main).to_contain_text("Waarom: Samen is het werk te doen.")
    check_page(page, "role-changed")

    page.get_by_role("link", name="Terug naar alle rollen").click()
    page.get_by_role("link", name="Directeur").click()
    expect(main).to_contain_text("Wie deze rol heeft, beslist: directeur.")
    expect(page.get_by_label("Wie?")).to_have_count(0)

    sign_in_as(page, "Wessel Broekhuis")
    page.goto("/vandaag")
    expect(main).to_contain_text("Je bent ib-er vanaf")
    check_page(page, "role-told")


def test_the_last_holder_stays(page):
    sign_in_as(page, "Fatima Lahlou")
    page.goto(f"{PAGE}/teacher")
    page.get_by_text("Stopt met deze rol").first.click()
    form = page.locator("details[open]")
    form.get_by_label("Waarom?").fill("Andere groep")
    form.get_by_role("button").click()
    expect(page.get_by_role("alert")).to_contain_text("Wijs eerst een opvolger aan")
    check_page(page, "role-last-holder")
