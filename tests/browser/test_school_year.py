"""What the protocol asks each school year, of a class and of the school, apart from any case."""

from playwright.sync_api import expect
from steps import check_page, sign_in_as


def test_who_coordinates_finds_every_class_begun(desktop):
    sign_in_as(desktop, "Annemiek Verstappen")
    desktop.get_by_role("link", name="Schooljaar").click()
    expect(desktop.get_by_role("heading", level=1)).to_contain_text("Schooljaar 20")
    expect(desktop.get_by_role("button", name="Beginnen")).to_have_count(0)
    check_page(desktop, "school-year")
    desktop.get_by_role("link", name="Bekijken: 2C").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text("2C")
    expect(desktop.locator(".facts-line")).to_contain_text("19 leerlingen")
    expect(desktop.get_by_role("main")).not_to_contain_text("Zaakhouder")
    check_page(desktop, "dossier-of-a-class")
    desktop.get_by_role("link", name="Terug naar alle dossiers van het schooljaar").click()
    expect(desktop.get_by_role("listitem").filter(has_text="2C")).to_contain_text("open")


def test_the_mentor_finds_it_on_todays_list(page):
    sign_in_as(page, "Ineke Poelstra")
    doing = page.get_by_role("link", name="Doen")
    duty = page.get_by_role("listitem").filter(has_text="3B · schooljaar").filter(has=doing).first
    duty.get_by_role("link", name="Doen").click()
    expect(page.get_by_role("link", name="Terug naar 3B")).to_be_visible()
    check_page(page, "step-of-a-class")


def test_the_dossier_of_the_school_year(page):
    sign_in_as(page, "Saskia Vrolijks")
    page.goto("/schooljaar")
    page.get_by_role("link", name="Bekijken: De hele school").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Schooljaar 20")
    expect(page.get_by_role("heading", name="In dit dossier")).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text("Nog niet gewogen")
    check_page(page, "dossier-of-the-school-year")
