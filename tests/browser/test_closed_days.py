"""A school closes a day of its own: looked at first, carried out, explained, and taken back by who coordinates."""

import datetime
import re

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as

PAGE = "/protocol/vrije-dagen"


def next_weekday(page):
    """The next day from Monday through Friday after today, on the demo's clock."""
    first = page.get_by_label("Eerste dag")
    page.goto("/afwezig")
    today = datetime.date.fromisoformat(page.get_by_label("Vanaf welke dag?").input_value())
    page.goto(PAGE)
    expect(first).to_be_visible()
    days = (today + datetime.timedelta(days=ahead) for ahead in range(1, 8))
    return next(day for day in days if day.weekday() < 5)


@pytest.mark.changes_the_protocol
def test_a_study_day_moves_what_is_open(page):
    sign_in_as(page, "Fatima Lahlou")
    main = page.get_by_role("main")
    page.goto("/protocol/aanpassen")
    page.get_by_role("link", name="Vrije dagen van de school").click()
    check_page(page, "closed-days")

    day = next_weekday(page).isoformat()
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op hoe de dag heet")
    check_page(page, "closed-days-refused")
    page.get_by_label("Hoe heet deze dag?").fill("Studiedag rekenen")
    page.get_by_label("Eerste dag").fill(day)
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(main).to_contain_text("in plaats van")
    check_page(page, "closed-days-preview")
    case = main.get_by_role("region").get_by_role("link").first
    address = case.get_attribute("href")
    page.get_by_role("button", name="Vastleggen: geen les").click()
    expect(page.get_by_role("status")).to_contain_text("tellen niet meer mee")
    expect(main).to_contain_text("Opgegeven door Fatima Lahlou")
    check_page(page, "closed-days-done")

    assert page.goto(address).status == 200
    page.goto(PAGE)
    page.get_by_role("button", name="Toch les: Studiedag rekenen").click()
    expect(main).to_contain_text("toch les op")
    check_page(page, "closed-days-taken-back")
    page.get_by_role("button", name="Vastleggen: toch les").click()
    expect(main).to_contain_text("zelf geen vrije dagen opgegeven")
    page.get_by_text("Wie heeft wat veranderd?").click()
    expect(main).to_contain_text(re.compile("Fatima Lahlou nam “Studiedag rekenen” terug"))


def test_a_colleague_reads_the_days_and_changes_none(page):
    sign_in_as(page, "Wessel Broekhuis")
    page.goto(PAGE)
    expect(page.get_by_role("main")).to_contain_text("De coördinator kan deze dagen veranderen.")
    expect(page.get_by_label("Hoe heet deze dag?")).to_have_count(0)
