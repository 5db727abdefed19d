"""What every journey starts from: the demo school being served, a browser, and a page on a phone or a desk."""

import shutil

import pytest
from demo_program import PROGRAM, make_demo, serving
from playwright.sync_api import sync_playwright

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory):
    """A demo that nobody touches: making one takes seconds, copying it none."""
    if not PROGRAM.exists():
        pytest.fail(f"{PROGRAM} is not there; build it with: swift build -c release", pytrace=False)
    data = tmp_path_factory.mktemp("demo") / "data"
    make_demo(data)
    return data


@pytest.fixture(scope="session")
def shared_address(made_demo, tmp_path_factory):
    """One server for all journeys that leave the clock alone: they must not trip over one another."""
    with serving(shutil.copytree(made_demo, tmp_path_factory.mktemp("shared") / "data")) as where:
        yield where


@pytest.fixture
def own_address(made_demo, tmp_path):
    """A demo of one's own, for a journey after which the school is another one."""
    with serving(shutil.copytree(made_demo, tmp_path / "data")) as where:
        yield where


@pytest.fixture
def rationed_address(made_demo, tmp_path):
    """A demo that takes one public report from this machine in ten minutes."""
    with serving(shutil.copytree(made_demo, tmp_path / "data"), "--reports-per-source", "1") as where:
        yield where


@pytest.fixture
def address(request):
    """Where the demo schools are served."""
    changes = any(request.node.get_closest_marker(name) for name in ("moves_the_clock", "changes_the_protocol"))
    return request.getfixturevalue("own_address" if changes else "shared_address")


@pytest.fixture(scope="session")
def browser():
    # Without the windows of a desktop a journey takes two thirds of the time.
    chromium = shutil.which("chromium-headless-shell")
    if chromium is None:
        pytest.fail("chromium-headless-shell is not installed; scripts/prepare test installs it", pytrace=False)
    with sync_playwright() as playwright:
        # In a container Chromium's own sandbox cannot start and shared memory is small; only our pages are visited.
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield running
        running.close()


@pytest.fixture
def new_page(browser, address):
    """Opens a page as somebody new: no cookies, a Dutch browser, an Amsterdam clock.

    `new_page(PHONE)` or `new_page(DESKTOP)`; further settings are Playwright's, `java_script_enabled=False` say.
    A journey in which a script of the page fails, fails.
    """
    contexts, script_errors = [], []

    def open_page(device, **settings):
        context = browser.new_context(
            base_url=address, locale="nl-NL", timezone_id="Europe/Amsterdam", **{**device, **settings}
        )
        contexts.append(context)
        page = context.new_page()
        page.has_no_scripts = settings.get("java_script_enabled") is False
        # Two journeys share a slow machine, and publishing a protocol checks all of it.
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: script_errors.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not script_errors, f"scripts failed: {script_errors}"


@pytest.fixture
def phone(new_page):
    """A page on a telephone of 390 by 844."""
    return new_page(PHONE)


@pytest.fixture
def desktop(new_page):
    """A page on a screen of 1280 by 900."""
    return new_page(DESKTOP)


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request, new_page):
    """The same journey on both."""
    return new_page(request.param)
