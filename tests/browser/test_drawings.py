"""A parent looks at the drawing of a protocol: from what comes after a report to each part, and as a list."""

import re

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as
from test_every_page import SCHOOLS


def drawing(page):
    return page.locator(".drawing-scroll").first


def test_from_the_overview_to_a_part_and_on(page):
    page.goto("/school/waterlelie/protocol")
    overview = drawing(page)
    expect(overview).to_contain_text("Na de melding")
    overview.get_by_role("link", name="Stap 4").first.click()
    expect(page).to_have_url(re.compile(r"/school/waterlelie/protocol/tekening/step-plan/5$"))
    expect(drawing(page)).to_contain_text("Eerste evaluatie")
    here = page.get_by_role("navigation", name="Onderdelen van").get_by_role("link", name="Stap 4", exact=True)
    expect(here).to_have_attribute("aria-current", "page")
    check_page(page, "drawing")

    drawing(page).get_by_role("link", name="Verder bij “Nazorg”").first.click()
    expect(page.get_by_role("heading", name="Nazorg", exact=True)).to_be_visible()
    page.get_by_role("link", name="Terug naar het protocol").click()
    expect(page).to_have_url(re.compile(r"/school/waterlelie/protocol$"))


def test_the_same_as_a_list(page):
    page.goto("/school/waterlelie/protocol/tekening/step-plan/5")
    page.locator("summary", has_text="Dezelfde stappen als lijst").click()
    title = page.get_by_role("strong").filter(has_text="Eerste evaluatie: lukt het met de afspraken?")
    step = page.get_by_role("listitem").filter(has=title)
    expect(step).to_contain_text("wie: leerkracht")
    page.locator("summary", has_text="Wat de tekens betekenen").click()
    check_page(page, "drawing-with-list")


def test_a_wide_drawing_is_scrolled_in_its_own_box_by_keyboard(phone):
    phone.goto("/school/zonnedauw/protocol/tekening/coordinator-round/2")
    box = drawing(phone)
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    phone.keyboard.press("ArrowRight")
    for _ in range(40):
        if box.evaluate("box => box.scrollLeft") > 0:
            return
        phone.wait_for_timeout(50)
    pytest.fail("the drawing did not move")


def test_no_letter_is_small_and_every_step_is_drawn_once(desktop):
    desktop.goto("/school/waterlelie/protocol/tekening/step-plan/2")
    sizes = desktop.locator(".plan-drawing text").evaluate_all(
        "texts => texts.map(text => parseFloat(getComputedStyle(text).fontSize))"
    )
    assert sizes and min(sizes) >= 12
    assert drawing(desktop).locator(".stop").count() == desktop.locator(".steps > li").count()


def test_no_text_leaves_its_box(desktop):
    """Nobody knows the letters of whoever looks; with those of this browser everything fits."""
    for address in ("waterlelie/protocol/tekening/step-plan/3", "zonnedauw/protocol/tekening/first-round/1"):
        desktop.goto(f"/school/{address}")
        outside = desktop.locator(".drawing-scroll .stop").evaluate_all("""stops => stops.filter(stop => {
            const box = stop.querySelector('rect').getBoundingClientRect()
            return [...stop.querySelectorAll('text')].some(text => text.getBoundingClientRect().right > box.right)
        }).map(stop => stop.textContent)""")
        assert outside == []


@pytest.mark.parametrize("school", SCHOOLS)
def test_the_page_with_the_overview_stays_light(desktop, school):
    page = desktop.goto(f"/school/{school}/protocol").body()
    without_charts = re.sub(rb"<svg.*?</svg>", b"", page, flags=re.DOTALL)
    assert len(without_charts) < 60_000 and len(page) < 90_000


def test_staff_come_from_their_own_page(page):
    sign_in_as(page, "Jolanda Meinders")
    page.goto("/protocol")
    page.get_by_role("link", name=re.compile("Bekijk “.*” als tekening")).first.click()
    expect(page).to_have_url(re.compile(r"/protocol/tekening/[\w.-]+/1$"))
    expect(drawing(page)).to_be_visible()
    check_page(page, "drawing-of-staff")
