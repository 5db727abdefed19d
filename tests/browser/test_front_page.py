"""The first thing anybody sees."""

from conftest import PHONE
from playwright.sync_api import expect
from steps import check_page


def test_the_school_answers_in_dutch(page):
    answer = page.goto("/")
    assert answer.status == 200
    assert page.locator("html").get_attribute("lang") == "nl"
    check_page(page, "front-page")


def test_it_works_without_scripts(new_page):
    page = new_page(PHONE, java_script_enabled=False)
    assert page.goto("/").status == 200
    assert page.get_by_role("main").is_visible()


def test_a_pupil_is_away_at_once_wherever_they_are(new_page):
    """On the school's page, the form, the receipt and the answer: the way out is on the first screen of a phone."""
    phone = new_page(PHONE)

    def look(name):
        way_out = phone.get_by_role("link", name="Snel weg van deze pagina")
        expect(way_out).to_be_in_viewport()
        assert way_out.get_attribute("href").startswith("https://") and way_out.get_attribute("rel") == "noreferrer"
        check_page(phone, name)

    phone.goto("/")
    phone.get_by_role("link", name="De Waterlelie").click()
    look("school")
    phone.get_by_role("link", name="Vertel het").click()
    look("report")
    phone.get_by_label("Wat gebeurt er?").fill("Ze lachen mij uit.")
    phone.get_by_role("button", name="Versturen").click()
    code = phone.locator("#code").inner_text()
    look("report-received")
    phone.go_back()
    phone.go_back()
    phone.get_by_role("link", name="Mijn melding bekijken").click()
    look("report-code")
    phone.get_by_label("Code").fill(code)
    phone.get_by_role("button", name="Bekijken").click()
    expect(phone.get_by_role("main")).to_contain_text("Je melding is aangekomen")
    look("report-status")
