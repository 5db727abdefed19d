"""The coordinator writes in a file of the protocol: a mistake beside its line, then a version."""

import re

import pytest
from playwright.sync_api import expect
from steps import check_page, sign_in_as

FILE = "/protocol/aanpassen/bestanden/plans/school-year.yaml"
TERM = "due: {within: 1 week, cites: [GLB-024]}"


def write(page, old, new):
    field = page.get_by_label("Wat er in het bestand staat")
    text = field.input_value()
    assert old in text
    field.fill(text.replace(old, new))
    page.get_by_role("button", name="Bewaren in het concept").click()


@pytest.mark.changes_the_protocol
def test_a_deadline_is_changed_in_the_yaml_and_becomes_a_version(page):
    sign_in_as(page, "Fatima Lahlou")
    page.goto("/afwezig")
    today = page.get_by_label("Vanaf welke dag?").input_value()
    page.goto("/protocol/aanpassen")
    main = page.get_by_role("main")
    page.get_by_role("link", name="De bestanden van het protocol").click()
    check_page(page, "playbook-files")
    page.get_by_role("link", name="plans/school-year.yaml").click()
    check_page(page, "playbook-file")

    write(page, TERM, TERM.replace("1 week", "3 weeken"))
    expect(main).to_contain_text("Er staat 1 fout in. Wat je schreef is bewaard in het concept.")
    beside = page.locator(".file-lines li").filter(has_text="3 weeken").filter(has_text="Fout:")
    expect(beside).to_be_visible()
    number = beside.get_attribute("value")
    assert page.get_by_label("Wat er in het bestand staat").input_value().split("\n")[int(number) - 1].count("3 weeken") == 1
    check_page(page, "playbook-file-mistake")
    page.get_by_role("link", name="Naar het concept").click()
    expect(main).to_contain_text("In een bestand van het concept staat nog een fout")
    expect(page.get_by_text("Vaststellen als nieuwe versie")).to_have_count(0)
    check_page(page, "playbook-file-broken-draft")
    page.get_by_role("link", name="plans/school-year.yaml").first.click()

    write(page, "3 weeken", "3 weeks")
    expect(main).to_contain_text("We vonden geen fouten in dit bestand.")
    page.get_by_role("button", name="Bewaren en alles controleren").click(timeout=120_000)
    expect(main).to_contain_text("ook niet bij het nalopen van zaken")
    check_page(page, "playbook-file-checked")

    page.get_by_role("link", name="Naar het concept").click()
    expect(main).to_contain_text(re.compile("binnen 3 weken.*was: binnen 1 week"))
    check_page(page, "playbook-file-draft")
    page.get_by_text("Vaststellen als nieuwe versie").click()
    page.get_by_label("Waarom deze verandering?").fill("Een week is te kort.")
    page.locator("[name=instemming]").fill(today)
    page.locator("[name=namens]").fill("A. B. Voorzitter")
    page.get_by_role("button", name="Vaststellen", exact=True).click()
    expect(main).to_contain_text("Een week is te kort.")
    expect(main).to_contain_text("A. B. Voorzitter")
    expect(main).not_to_contain_text("Concept:")
    page.goto(FILE)
    expect(main).to_contain_text("Dit bestand schreef de school zelf. Zo geldt het nu.")


@pytest.mark.changes_the_protocol
def test_two_people_in_one_file_see_each_others_text(page):
    sign_in_as(page, "Fatima Lahlou")
    page.goto(FILE)
    first = page.get_by_label("Wat er in het bestand staat").input_value()
    other = page.context.new_page()
    other.goto(page.url)
    write(other, TERM, TERM.replace("1 week", "2 weeks"))
    expect(other.get_by_role("main")).to_contain_text("veranderd in het concept")
    write(page, TERM, TERM.replace("1 week", "4 weeks"))
    expect(page.get_by_role("alert")).to_contain_text("Een collega veranderde dit bestand intussen")
    expect(page.locator("#van-een-collega")).to_contain_text("within: 2 weeks")
    assert page.get_by_label("Wat er in het bestand staat").input_value() == first.replace(
        TERM, TERM.replace("1 week", "4 weeks"))
    check_page(page, "playbook-file-conflict")
    page.get_by_text("Terugzetten").click()
    page.get_by_role("button", name="Terug naar wat nu geldt").click()
    expect(page.get_by_role("main")).to_contain_text("zoals Vijfspoor het meelevert")


def test_a_colleague_reads_the_files(page):
    sign_in_as(page, "Wessel Broekhuis")
    page.goto(FILE)
    expect(page.get_by_label("Wat er in het bestand staat")).to_have_count(0)
    expect(page.get_by_role("main")).to_contain_text("GLB-024")
    check_page(page, "playbook-file-of-a-colleague")
