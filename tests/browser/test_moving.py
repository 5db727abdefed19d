"""Running cases go on by a newer version of the protocol: looked at first, and moved by who coordinates."""

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as


def choose(page, days):
    page.goto("/protocol/aanpassen")
    page.get_by_role("group", name="Stap 2 na de melding").get_by_label("Hoeveel").fill(days)
    page.get_by_role("button", name="Bewaren in het concept").click()


def publish(page, why):
    page.get_by_text("Vaststellen als nieuwe versie").click()
    page.get_by_label("Waarom deze verandering?").fill(why)
    page.get_by_role("button", name="Vaststellen", exact=True).click()


@pytest.mark.changes_the_protocol
def test_running_cases_are_moved_to_a_newer_version(page):
    sign_in_as(page, "Fatima Lahlou")
    main = page.get_by_role("main")
    choose(page, "8")
    page.get_by_role("link", name="Terugblik: wat was er").click()
    page.get_by_role("link", name="Ook lopende zaken").click()
    expect(main).to_contain_text("“Gezamenlijk gesprek” had 3 schooldagen later gemogen")
    check_page(page, "protocol-replay")

    page.goto("/protocol/aanpassen")
    publish(page, "Na acht dagen weten we meer.")
    page.get_by_role("link", name="werken met een oudere versie").click()
    expect(main).to_contain_text("in plaats van uiterlijk")
    check_page(page, "running-cases")
    button = page.get_by_role("button", name="Aangevinkte zaken verplaatsen")
    button.click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op waarom je verplaatst")

    changed = main.locator("li.line").filter(has_text="verander").first
    case = changed.get_by_role("link").first
    title = case.inner_text()
    for box in page.get_by_role("checkbox").all()[1:]:
        box.uncheck()
    page.get_by_label("Waarom verplaats je?").fill("De klas heeft meer tijd nodig.")
    button.click()
    expect(page.get_by_role("status")).to_contain_text("1 zaak is verplaatst.")
    expect(main).not_to_contain_text(title)

    page.goto("/zaken")
    page.get_by_role("link", name=title).click()
    expect(main).to_contain_text("Van versie 1 naar versie 2 van het protocol")
    expect(main).to_contain_text("De klas heeft meer tijd nodig.")
    expect(main).to_contain_text("Protocol: versie 2, vastgesteld op")

    page.goto("/protocol/lopend")
    page.get_by_label("Waarom verplaats je?").fill("Voor alle zaken gelijk.")
    button.click()
    expect(main).to_contain_text("Alle lopende zaken werken met versie 2.")


def test_a_colleague_moves_nothing(page):
    sign_in_as(page, "Wessel Broekhuis")
    assert page.goto("/protocol/lopend").status == 403
    assert page.goto("/protocol/aanpassen/terugblik").status == 403
