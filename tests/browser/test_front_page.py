"""The first thing anybody sees."""

from conftest import PHONE
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
