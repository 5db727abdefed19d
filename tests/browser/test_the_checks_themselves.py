"""The shared checks can fail: on pages written here, with no server."""

import pytest
from conftest import PHONE
from steps import check_accessible, check_fits

GOOD = """<!doctype html><html lang="nl"><meta name=viewport content="width=device-width"><title>Melden</title>
<main><h1>Melden</h1><p>Je bent niet alleen.</p></main></html>"""


@pytest.fixture
def blank_phone(browser):
    context = browser.new_context(**PHONE)
    yield context.new_page()
    context.close()


def test_a_sound_page_passes(blank_phone):
    blank_phone.set_content(GOOD)
    check_accessible(blank_phone)
    check_fits(blank_phone)


@pytest.mark.parametrize(
    "fault, rule",
    [
        ("<input name='naam'>", "label"),
        ("<img src='data:,'>", "image-alt"),
        ("<p style='color:#ccc;background:#fff'>bleek</p>", "color-contrast"),
    ],
)
def test_a_planted_fault_is_found(blank_phone, fault, rule):
    blank_phone.set_content(GOOD.replace("</main>", f"{fault}</main>"))
    with pytest.raises(AssertionError, match=rule):
        check_accessible(blank_phone)


@pytest.mark.parametrize(
    "was, becomes",
    [("</main>", "<div style='width:900px'>breed</div></main>"), ("<meta name=viewport", "<meta name=nothing")],
    ids=["too wide", "made for a desk only"],
)
def test_a_page_that_does_not_fit_is_found(blank_phone, was, becomes):
    blank_phone.set_content(GOOD.replace(was, becomes))
    with pytest.raises(AssertionError, match="on a screen of 390 px"):
        check_fits(blank_phone)
