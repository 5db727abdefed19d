"""Who read a case stands on a page of that case, for those who may read it too."""

import re

from case_steps import Case
from playwright.sync_api import expect
from steps import check_page, sign_in_as, unfold


def test_readers_see_who_read(page):
    sign_in_as(page, "Wessel Broekhuis")
    page.goto("/zaken")
    page.get_by_role("main").get_by_role("listitem").get_by_role("link", name="Zaak").first.click()
    unfold(page, "In deze zaak")
    page.get_by_role("link", name="Wie heeft dit gelezen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie heeft dit gelezen")
    mine = page.get_by_role("main").get_by_role("listitem").filter(has_text="Wessel Broekhuis").first
    expect(mine).to_contain_text("jij")
    expect(mine).to_contain_text(re.compile(r"\d\d:\d\d"))
    check_page(page, "readings")


def test_who_is_refused_stands_there_too(new_page, page):
    # A report of its own: in the cases of the demo she may have come to play a part.
    case = Case(new_page, "De Waterlelie", {"leerkracht": "Wessel Broekhuis"})
    # On both devices, at one school: told from one another by their words.
    case.tell(f"Ze verstoppen steeds mijn jas ({page.viewport_size['width']}).", in_class="Groep 8")
    case.receive("leerkracht")
    # She teaches another class.
    address = case.address
    stranger = new_page({"viewport": {"width": 1280, "height": 900}})
    sign_in_as(stranger, "Marjolein Spaan")
    assert stranger.goto(address).status == 403
    sign_in_as(page, "Wessel Broekhuis")
    page.goto(f"{address}/inzage")
    hers = page.get_by_role("main").get_by_role("listitem").filter(has_text="Marjolein Spaan").first
    expect(hers).to_contain_text("Mocht dit niet lezen")
