"""Who read a case stands on a page of that case, for those who may read it too."""

import re

from playwright.sync_api import expect
from steps import check_page, sign_in_as, unfold


def a_case_of(page, persona, about=""):
    """Opens the first case on the list of somebody that says something, and gives its address."""
    sign_in_as(page, persona)
    page.goto("/zaken")
    row = page.get_by_role("main").get_by_role("listitem").filter(has_text=about)
    row.get_by_role("link", name="Zaak").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zaak")
    return page.url.split("?")[0].split("#")[0]


def test_readers_see_who_read(page):
    a_case_of(page, "Wessel Broekhuis")
    unfold(page, "In deze zaak")
    page.get_by_role("link", name="Wie heeft dit gelezen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie heeft dit gelezen")
    mine = page.get_by_role("main").get_by_role("listitem").filter(has_text="Wessel Broekhuis").first
    expect(mine).to_contain_text("jij")
    expect(mine).to_contain_text(re.compile(r"\d\d:\d\d"))
    check_page(page, "readings")


def test_who_is_refused_stands_there_too(new_page, page):
    # She teaches another class.
    address = a_case_of(page, "Wessel Broekhuis", about="Groep 8")
    stranger = new_page({"viewport": {"width": 1280, "height": 900}})
    sign_in_as(stranger, "Marjolein Spaan")
    assert stranger.goto(address).status == 403
    page.goto(f"{address}/inzage")
    hers = page.get_by_role("main").get_by_role("listitem").filter(has_text="Marjolein Spaan").first
    expect(hers).to_contain_text("Mocht dit niet lezen")
