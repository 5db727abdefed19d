"""When it gets out of hand, the coordinator of Het Wilgenhof College takes the case over, with all that is in it."""

from case_steps import Case
from playwright.sync_api import expect
from steps import check_page
from test_case_wilgenhof import ANSWERS, PEOPLE, USUALLY


def test_the_coordinator_takes_over(new_page):
    case = Case(new_page, "Het Wilgenhof College", PEOPLE, USUALLY)
    case.tell("Het gaat maar door, ook nu iedereen het weet.", in_class="1B")
    case.receive("mentor")
    case.link("mentor", "Wordt (mogelijk) gepest")
    case.link("mentor", "Vermeende pester", place=1)
    case.weigh("mentor", ANSWERS, advice="Pesten")

    desk = case.open_as("mentor")
    desk.get_by_role("link", name="Overdragen").click()
    check_page(desk, "hand-over")
    desk.get_by_label("Wie?").select_option(label="afdelingscoördinator")
    desk.get_by_label("Reden", exact=True).fill("De gesprekken in de klas helpen niet.")
    desk.get_by_role("button", name="Vastleggen").click()

    desk = case.open_as("afdelingscoördinator")
    expect(desk.locator(".facts-line")).to_contain_text("Zaakhouder: afdelingscoördinator")
    expect(desk.get_by_role("main")).to_contain_text("Zaak overgedragen aan: afdelingscoördinator")
    expect(desk.get_by_role("main")).to_contain_text("Het gaat maar door")
    mine = [line for line in case.lines("afdelingscoördinator") if "afdelingscoördinator" in line["about"]]
    assert mine, "who took over has nothing to do"
