"""Every kind of page, on a telephone and at a desk, by day and by night: accessible, and never wider than the screen."""

import re

import pytest
from demo_program import ROOT
from steps import check_page, sign_in_as

SCHOOLS = ["kastanje", "lindeboom", "waterlelie", "wilgenhof", "zonnedauw"]
PUBLIC = [
    "/", "/stijl", "/school/waterlelie", "/school/waterlelie/melden", "/school/waterlelie/mijn-melding", "/aanmelden",
    "/school/waterlelie/protocol/uitleg/GLB-051", "/school/waterlelie/protocol/advies",
]
STAFF = [
    "/vandaag", "/meldingen", "/meldingen/nieuw", "/zaken", "/zaken?stand=closed", "/zaken/jouw-verslagen", "/leerlingen", "/zoeken",
    "/schooljaar",
    "/protocol", "/protocol/documenten", "/protocol/aanpassen", "/protocol/lopend", "/protocol/aanpassen/terugblik",
    "/protocol/aanpassen/termijnen", "/protocol/aanpassen/namen", "/protocol/aanpassen/teksten",
    "/protocol/aanpassen/bestand", "/protocol/versies", "/protocol/versies/1", "/protocol/tekening/step-plan/3",
    "/protocol/vrije-dagen", "/protocol/proeven", "/protocol/proeven/a7-think-spot", "/protocol/eigen-proeven/nieuw",
    "/protocol/uitleg/GLB-051", "/protocol/uitleg/GLB-G04", "/protocol/vergelijken",
    "/protocol/vergelijken?met=kopakker", "/afwezig", "/protocol/wie-doet-wat", "/protocol/wie-doet-wat/teacher",
    "/protocol/wie-doet-wat/director", "/protocol/aanpassen/contact", "/protocol/versies/1/tekening/step-plan/3",
    "/protocol/advies", "/protocol/aanpassen/bestanden", "/protocol/aanpassen/bestanden/plans/step-plan.yaml",
]
IN_A_CASE = [
    "", "/betrokkenen", "/notitie", "/feiten", "/gebeurtenis", "/toestemming", "/overdragen", "/meelezen", "/openstellen",
    "/afsluiten", "/inzage", "/spoorkaart",
]


def check_by_day_and_by_night(page, address):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        answer = page.goto(address)
        assert answer.status == 200, f"{address}: {answer.status}"
        name = address.split("?")[0].strip("/").replace("/", "-") or "front"
        check_page(page, f"{name}-{scheme}"[:80])


# Of each school the first sheet of its plan, and what stands apart.
DRAWINGS = {
    "kastanje": ["five-tracks", "school-year"],
    "lindeboom": ["step-plan", "overlay.adult-perpetrator"],
    "waterlelie": ["step-plan", "oeps-ladder"],
    "wilgenhof": ["coordinator-plan", "overlay.grooming"],
    "zonnedauw": ["director-round", "overlay.digital"],
}


def links(page, address, selector):
    """The addresses that a page leads to; all of them, also those folded away."""
    page.goto(address)
    found = page.locator(selector).evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return list(dict.fromkeys(found))


def one_of_each_kind(cases, page):
    """Addresses in the cases of whoever is signed in: a step that is open, one that waits, a notice, a weighing."""
    kinds = {}
    for case in cases:
        for kind, selector in {
            "open step": "#stappen > :not(.folded) .what a[href*='/stap/']",
            "waiting step": "#wacht-nog .what a[href*='/stap/']",
            "option": "#mag-ook .what a[href*='/stap/']",
            "notice": "#stappen > :not(.folded) .what a[href*='/bericht/']",
            "weighing": "#stappen .what a[href$='/weging']",
        }.items():
            if kind not in kinds:
                kinds.update({kind: found for found in links(page, case, selector)[:1]})
    return kinds


@pytest.mark.parametrize("path", PUBLIC + [f"/school/{school}/protocol" for school in SCHOOLS])
def test_pages_for_everybody(page, path):
    check_by_day_and_by_night(page, path)


@pytest.mark.parametrize("school", SCHOOLS)
def test_drawings_for_everybody(page, school):
    for part in DRAWINGS[school]:
        check_by_day_and_by_night(page, f"/school/{school}/protocol/tekening/{part}/1")


@pytest.mark.parametrize("path", STAFF)
def test_pages_for_staff(page, path):
    sign_in_as(page, "Fatima Lahlou")
    check_by_day_and_by_night(page, path)


def test_pages_of_a_case(page):
    sign_in_as(page, "Wessel Broekhuis")
    case = links(page, "/zaken", "main .what a[href^='/zaken/']")[-1]
    for part in IN_A_CASE:
        check_by_day_and_by_night(page, case + part)


def test_pages_of_steps_and_notices(page):
    sign_in_as(page, "Wessel Broekhuis")
    kinds = one_of_each_kind(links(page, "/zaken", "main .what a[href^='/zaken/']"), page)
    assert {"open step", "notice", "option"} <= kinds.keys(), f"the demo has no {kinds.keys()}"
    for address in [*kinds.values(), first_letter(page)]:
        check_by_day_and_by_night(page, address)


def letters(notice, page):
    return links(page, notice, "main a[href*='/brief/']")


def first_letter(page):
    """Some notice of today goes to a family, and a letter with it."""
    return next(letter for notice in links(page, "/vandaag", "main a[href*='/bericht/']") for letter in letters(notice, page))


def test_pages_of_a_closed_case_and_of_a_pupil(page):
    sign_in_as(page, "Fatima Lahlou")
    closed = links(page, "/zaken?stand=closed", "main .what a[href^='/zaken/']")[0]
    in_class = links(page, "/leerlingen", "main a[href*='groep=']")[0]
    pupil = links(page, in_class, "main a[href^='/leerlingen/']")[0]
    filed = links(page, closed, "main a[href*='/vastgelegd/']")[0]
    for address in (closed, f"{closed}/heropenen", filed, in_class, pupil):
        check_by_day_and_by_night(page, address)


@pytest.mark.changes_the_protocol  # not that: it joins a report to a case, which other journeys would find
def test_pages_of_a_report_that_waits(page):
    sign_in_as(page, "Fatima Lahlou")
    weighing = links(page, "/meldingen", "main a[href$='/weging']")[0]
    report = weighing.removesuffix("/weging")
    for address in (weighing, f"{report}/hoort-bij", f"{report}/betrokkenen?terug=weging"):
        check_by_day_and_by_night(page, address)
    case = links(page, "/zaken", "main .what a[href^='/zaken/']")[-1]
    check_by_day_and_by_night(page, f"{case}/proef")
    page.goto(case)
    number = re.search(r"Zaak (\d+)", page.locator("h1").inner_text() + page.title())[1]
    page.goto(f"{report}/hoort-bij")
    page.locator("[name=nummer]").fill(number)
    page.locator("main form button").last.click()
    taking_out = links(page, case, "main a[href*='/melding-eruit/']")[0]
    check_by_day_and_by_night(page, taking_out)


# Where each kind of page is opened: its address above, or which of the pages that are found there.
FOUND = {
    "pupil": "a pupil", "task": "open step", "tell": "notice", "triage": "weighing", "joining": "/hoort-bij",
    "takingOut": "/melding-eruit/", "reopening": "/heropenen", "record": "/proef", "filed": "/vastgelegd/", "publicDrawing": "DRAWINGS",
    "publicProtocol": "a school's protocol", "draftDrawing": "test_protocol_choices.py",
    "persons": "test_told_to_one_person.py", "letter": "/brief/", "writtenLetter": "test_letters.py",
}
KINDS = {
    "home": "/", "style": "/stijl", "school": "/school/waterlelie", "report": "/school/waterlelie/melden",
    "followReport": "/school/waterlelie/mijn-melding", "publicExplained": "/school/waterlelie/protocol/uitleg/GLB-051",
    "publicAdvice": "/school/waterlelie/protocol/advies", "advice": "/protocol/advies",
    "signIn": "/aanmelden", "today": "/vandaag", "absences": "/afwezig", "reports": "/meldingen",
    "newReport": "/meldingen/nieuw", "cases": "/zaken", "ownRecords": "/zaken/jouw-verslagen", "pupils": "/leerlingen", "search": "/zoeken",
    "schoolYear": "/schooljaar",
    "rules": "/protocol", "documents": "/protocol/documenten", "drawing": "/protocol/tekening/step-plan/3",
    "protocolChoices": "/protocol/aanpassen", "protocolTerms": "/protocol/aanpassen/termijnen",
    "protocolNames": "/protocol/aanpassen/namen", "protocolTexts": "/protocol/aanpassen/teksten",
    "protocolContacts": "/protocol/aanpassen/contact", "protocolFile": "/protocol/aanpassen/bestand",
    "protocolFiles": "/protocol/aanpassen/bestanden",
    "playbookFile": "/protocol/aanpassen/bestanden/plans/step-plan.yaml",
    "protocolReplay": "/protocol/aanpassen/terugblik", "protocolVersions": "/protocol/versies",
    "protocolVersion": "/protocol/versies/1", "versionDrawing": "/protocol/versies/1/tekening/step-plan/3",
    "runningCases": "/protocol/lopend", "closures": "/protocol/vrije-dagen", "roles": "/protocol/wie-doet-wat",
    "role": "/protocol/wie-doet-wat/teacher", "scenarios": "/protocol/proeven",
    "scenario": "/protocol/proeven/a7-think-spot", "ownScenario": "/protocol/eigen-proeven/nieuw",
    "explained": "/protocol/uitleg/GLB-051", "comparison": "/protocol/vergelijken", "caseFile": "",
    "parties": "/betrokkenen", "note": "/notitie", "facts": "/feiten", "happening": "/gebeurtenis",
    "consent": "/toestemming", "handOver": "/overdragen", "letRead": "/meelezen", "unsealing": "/openstellen", "map": "/spoorkaart",
    "closing": "/afsluiten", "readings": "/inzage",
}
NO_PAGE = {
    "health", "stylesheet", "script", "icon", "ownScenarioFile", "signOut", "demoSignIn", "timeMachine", "waive", "plan",
    "consult", "draft", "invitation", "caseListFile", "letterFile",
}


def test_every_kind_of_page_is_opened():
    source = (ROOT / "Sources/Website/Page.swift").read_text()
    cases = re.search(r"\nenum Page: Hashable \{(.*?)\n    /// Its address", source, re.S)[1]
    named = re.findall(r"(?:case|,)\s*(\w+)", re.sub(r"//.*|\([^)]*\)", "", cases))
    assert len(named) > 60
    assert sorted(named) == sorted([*KINDS, *FOUND, *NO_PAGE]), "say here where a new kind of page is opened"
    opened = {*PUBLIC, *STAFF, *IN_A_CASE}
    assert not [address for address in KINDS.values() if address not in opened]
