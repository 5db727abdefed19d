"""A new school year begins by itself: nobody opens a page of it, and its duties stand on the list of the day."""

import json
import re
import shutil
from datetime import datetime, timedelta

import pytest
from demo_program import serving
from playwright.sync_api import expect
from steps import check_page, sign_in_as


@pytest.fixture
def address(made_demo, tmp_path):
    """A demo in the summer holiday after it was made."""
    data = shutil.copytree(made_demo, tmp_path / "data")
    file = data / "demo.json"
    demo = json.loads(file.read_text())
    shown = datetime.now() + timedelta(seconds=demo["clockOffset"])
    summer = datetime(shown.year + (shown >= datetime(shown.year, 7, 25)), 7, 28, 9)
    demo["clockOffset"] += int((summer - shown).total_seconds())
    file.write_text(json.dumps(demo))
    with serving(data) as where:
        yield where


def years(page):
    """The school years that the list of the day speaks of for class 3B."""
    lines = page.get_by_role("listitem").filter(has_text="3B · schooljaar").all_inner_texts()
    return {year for line in lines for year in re.findall(r"3B · schooljaar (\d{4}-\d{4})", line)}


def test_a_mentor_finds_the_new_year_on_todays_list(desktop):
    sign_in_as(desktop, "Ineke Poelstra")
    [before] = years(desktop)
    desktop.get_by_role("button", name="Schoolweek verder").click()
    expect(desktop.get_by_role("listitem").filter(has_text="3B · schooljaar").first).to_be_visible()
    [after] = years(desktop)
    assert after == before[5:] + f"-{int(before[5:]) + 1}", "last year's are no longer asked, and this year's are"

    desktop.get_by_role("link", name="Schooljaar", exact=True).click()
    desktop.get_by_role("link", name="Vorig schooljaar: 3B").click()
    undone = desktop.locator(".left-over")
    expect(undone.get_by_role("listitem").first).to_be_visible()
    check_page(desktop, "dossier-of-a-class-last-year")
