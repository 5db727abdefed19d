"""A coordinator plays the scenarios of the protocol and writes one of the school's own, without scripts or help."""

import pathlib
import re

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as, unfold

PLAYED = len(list(pathlib.Path(__file__).parents[2].glob("playbooks/globe/scenarios/*.yaml")))
WRITTEN = """scenario: Onze eigen proef
playbook: globe
calendar: primary-2025
pupils: {A: {as: target, class: 5a}}
story:
  - at: 2026-03-02 08:30
    report: {by: pupil}
    expect: [{open: receipt, due: 2026-03-04}]
"""


def keep(page, text):
    page.get_by_label("Het bestand van de proef").fill(text)
    page.get_by_role("button", name="Bewaren").click()


@pytest.mark.changes_the_protocol
def test_a_scenario_is_found_taken_as_an_example_mended_and_thrown_away(page):
    page.set_default_timeout(60_000)  # All scenarios are played; a debug build takes its time.
    sign_in_as(page, "Fatima Lahlou")
    main = page.get_by_role("main")
    page.goto("/protocol")
    page.get_by_role("link", name="Proeven van het protocol").click()
    expect(main).to_contain_text("De school schreef zelf nog geen proeven.")
    page.get_by_text("Bij een zaak:").click()
    check_page(page, "scenarios")
    page.get_by_role("link", name="Het gezamenlijke gesprek wacht op de twee gesprekken apart").click()
    expect(main).to_contain_text("Alles gaat zoals de proef zegt.")
    check_page(page, "scenario")

    page.get_by_role("link", name="Hiermee een eigen proef beginnen").click()
    expect(page.get_by_label("Het bestand van de proef")).to_have_value(re.compile("playbook: globe"))
    keep(page, WRITTEN.replace("report:", "repor:"))
    expect(page.get_by_role("alert")).to_contain_text("repor: {by: pupil}")
    expect(page.get_by_role("alert")).to_contain_text("Bedoelde je “report”?")
    check_page(page, "own-scenario-mistake")

    keep(page, WRITTEN)
    expect(main).to_contain_text("Eén ding gaat anders dan de proef zegt.")
    expect(main).to_contain_text("Dit is gevonden:")
    check_page(page, "own-scenario-red")
    page.get_by_role("link", name="Terug naar de proeven").click()
    expect(main).to_contain_text(f"{PLAYED} van de {PLAYED + 1} proeven gaan goed.")
    check_page(page, "scenarios-red")
    page.get_by_role("heading", name="Onze eigen proef").get_by_role("link").click()

    page.get_by_text("De proef veranderen").click()
    keep(page, WRITTEN.replace("2026-03-04", "2026-03-03"))
    expect(main).to_contain_text("Alles gaat zoals de proef zegt.")
    page.get_by_text("Proef weggooien").first.click()
    page.get_by_label("Waarom gooi je deze proef weg?").fill("Het was een voorbeeld.")
    page.get_by_role("button", name="Proef weggooien").click()
    expect(main).to_contain_text(f"Alle {PLAYED} proeven gaan goed.")


@pytest.mark.changes_the_protocol
def test_a_case_of_a_demo_becomes_a_scenario_without_names(page):
    sign_in_as(page, "Fatima Lahlou")
    page.goto("/zaken")
    page.get_by_role("main").get_by_role("link").filter(has_text=re.compile(r"[Zz]aak \d")).first.click()
    unfold(page, "In deze zaak")
    page.get_by_role("link", name="Als proef bewaren").click()
    check_page(page, "record")
    page.get_by_role("button", name="Als proef bewaren").click()
    expect(page.get_by_role("alert")).to_contain_text("Geef de proef een titel")
    page.get_by_label("Hoe heet de proef?").fill("Een zaak van dit najaar")
    page.get_by_role("button", name="Als proef bewaren").click()
    expect(page.get_by_role("main")).to_contain_text("Alles gaat zoals de proef zegt.")
    expect(page.get_by_role("main")).to_contain_text("leerling A")
    check_page(page, "recorded")
