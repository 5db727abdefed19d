"""A step is planned on a day without school: said which day it is, and kept by who insists."""

import datetime
import re

from playwright.sync_api import expect
from steps import check_page, sign_in_as


def test_planning_on_a_sunday(page):
    sign_in_as(page, "Wessel Broekhuis")
    page.goto("/vandaag")
    step = page.locator("main .what a[href*='/stap/']").first.get_attribute("href")
    page.goto(step)
    today = datetime.date.fromisoformat(page.get_by_label("Wanneer was het?").input_value())
    sunday = today + datetime.timedelta(days=6 - today.weekday() or 7)
    page.locator("summary").filter(has_text="Inplannen voor later").click()
    page.get_by_label("Op welke dag?").fill(sunday.isoformat())
    page.get_by_label("Hoe laat?").fill("19:30")
    page.get_by_role("button", name="Inplannen", exact=True).click()
    warning = page.get_by_role("alert")
    expect(warning).to_contain_text("Op die dag is er geen school")
    expect(warning).to_contain_text(re.compile(r"Je koos zondag .*: (weekend|\w+vakantie)\."))
    expect(warning).to_contain_text("De eerste schooldag daarna is")
    expect(page.get_by_label("Hoe laat?")).to_have_value("19:30")
    check_page(page, "planning-on-a-sunday")
    warning.get_by_role("button", name="Toch op zondag").click()
    expect(page.get_by_role("main")).to_contain_text("gepland op zondag")
