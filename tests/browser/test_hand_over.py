"""When it gets out of hand, the coordinator of Het Wilgenhof College takes the case over after consulting the mentor."""

from case_steps import Case
from playwright.sync_api import expect
from steps import check_page
from test_case_wilgenhof import ANSWERS, PEOPLE, USUALLY

TAKE_OVER = "De rol van de mentor overnemen"


def test_the_coordinator_takes_over(new_page):
    case = Case(new_page, "Het Wilgenhof College", PEOPLE, USUALLY)
    case.tell("Het gaat maar door, ook nu iedereen het weet.", in_class="1B")
    case.receive("mentor")
    case.link("mentor", "Wordt (mogelijk) gepest")
    case.link("mentor", "Zou pesten", place=1)
    case.weigh("mentor", ANSWERS, advice="Pesten")

    # Giving it away by hand goes round the protocol, which has a step for it.
    desk = case.open_as("mentor")
    desk.get_by_role("link", name="Overdragen").click()
    check_page(desk, "hand-over")
    desk.get_by_label("De zaak krijgt een andere zaakhouder").check()
    named = desk.get_by_label("Wie?").locator("option").filter(has_text="afdelingscoördinator ")
    desk.get_by_label("Wie?").select_option(label=named.inner_text())
    desk.get_by_label("Reden", exact=True).fill("De gesprekken in de klas helpen niet.")
    desk.get_by_role("button", name="Vastleggen").click()
    for words in (TAKE_OVER, "DOU-087"):
        expect(desk.get_by_role("alert")).to_contain_text(words)
    expect(desk.get_by_label("Reden", exact=True)).to_have_value("De gesprekken in de klas helpen niet.")

    desk = case.open_as("mentor", "/gebeurtenis")
    desk.get_by_label("De mentor vindt dat het uit de hand loopt").check()
    desk.get_by_role("button", name="Vastleggen").click()
    case.do("mentor", "Het dossier klaarmaken voor de afdelingscoördinator")
    case.tick_off("mentor", "Het gedrag, met het dossier")

    desk = case.open_as("afdelingscoördinator")
    desk.locator("#stappen summary").filter(has_text="Mag ook").click()
    desk.locator("#mag-ook").get_by_role("link", name=TAKE_OVER).first.click()
    desk.get_by_label("Wat vindt mentor?").fill("Graag.")
    desk.get_by_role("button", name="Mening van mentor vastleggen").click()
    case.choose_option("afdelingscoördinator", TAKE_OVER)

    desk = case.open_as("afdelingscoördinator")
    expect(desk.locator(".facts-line")).to_contain_text("Zaakhouder: afdelingscoördinator")
    expect(desk.get_by_role("main")).to_contain_text("Het gaat maar door")
    mine = [line for line in case.lines("afdelingscoördinator") if "afdelingscoördinator" in line["about"]]
    assert mine, "who took over has nothing to do"
