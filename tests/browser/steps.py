"""Steps that journeys share, in the words of a journey."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from demo_program import ROOT
from playwright.sync_api import expect

SCREENSHOTS = ROOT / "build/screenshots"
AXE = Axe()


def sign_in_as(page, persona):
    """Signs in as one of the demo school's people, by the name on their button.

    Only a program that serves a demo shows these buttons.
    """
    page.goto("/aanmelden")
    page.get_by_role("button", name=persona).click()
    expect(page).not_to_have_url(re.compile(r"/aanmelden(\?|$)"))


def unfold(page, heading):
    """Opens what is folded on a telephone; on a wide screen it stands open already, and there is no line to press."""
    line = page.locator("main summary").filter(has_text=heading).first
    if line.is_visible():
        line.click()


def check_accessible(page):
    """Fails on any violation that axe-core finds, of any impact.

    axe-core is a script itself: where scripts are switched off it would wait for ever.
    """
    if getattr(page, "has_no_scripts", False):
        return
    found = AXE.run(page)
    complaints = [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n    {node['html'][:200]}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]
    assert not complaints, f"{page.url} is not accessible:\n" + "\n".join(complaints)


def check_fits(page):
    """Fails when the page must be scrolled sideways, or was not made for a small screen at all."""
    wide, room = page.evaluate("document.documentElement.scrollWidth"), page.viewport_size["width"]
    assert wide <= room, f"{page.url} is {wide} px wide on a screen of {room} px"


def take_screenshot(page, name):
    """Keeps a picture of the whole page, when asked for with VIJFSPOOR_SCREENSHOTS=1."""
    if os.environ.get("VIJFSPOOR_SCREENSHOTS") == "1":
        width = page.viewport_size["width"]
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENSHOTS / f"{name}-{width}.png", full_page=True)


def check_page(page, name):
    """What every page that a journey stops at must pass."""
    check_accessible(page)
    check_fits(page)
    take_screenshot(page, name)
