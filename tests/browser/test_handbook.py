"""The handbook for schools tells what the screens say: a word it quotes and no page shows, fails here.

With VIJFSPOOR_HANDBOOK_PICTURES=FOLDER the journeys take its pictures too; `make handbook` does that.
"""

import datetime
import re

import pytest
from case_steps import Case
from conftest import DESKTOP, PHONE
from handbook_pages import FOLDER, MOST_BYTES, PICTURES, Chapter
from playwright.sync_api import expect
from steps import sign_in_as
from test_case_waterlelie import ANSWERS, USUALLY

# Not for the clock alone: each chapter shows a school in which nothing happened but what it tells.
pytestmark = pytest.mark.moves_the_clock

SCHOOL, CLASS = "De Waterlelie", "Groep 8"
TEACHER, COORDINATOR, DIRECTOR = "Wessel Broekhuis", "Fatima Lahlou", "Peter Zijlmans"
OTHER_TEACHER, COUNSELLOR, OTHER_COORDINATOR = "Marjolein Spaan", "Chantal Wijngaarde", "Annemiek Verstappen"
PEOPLE = {"leerkracht": TEACHER}
TALK = "Gesprek met de leerling die gepest wordt"
ON_TODAY, OF_CASES = "main .what a[href*='/stap/']", "main .what a[href^='/zaken/']"


def signed_in(new_page, name):
    desk = new_page(DESKTOP)
    sign_in_as(desk, name)
    return desk


def addresses(page, selector):
    return page.locator(selector).evaluate_all("links => links.map(link => link.getAttribute('href'))")


def told(new_page, words):
    """A report that waits for the teacher."""
    case = Case(new_page, SCHOOL, PEOPLE, USUALLY)
    case.tell(words, in_class=CLASS)
    case.receive("leerkracht")
    return case


def weighed(new_page, words):
    """A case that has just begun, between two pupils."""
    case = told(new_page, words)
    case.target = case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Pesten")
    return case


def reporting(chapter, new_page):
    """A pupil tells it and follows it; a teacher finds where to tell it."""
    phone = new_page(PHONE)
    phone.goto("/school/waterlelie")
    chapter.look(phone)
    phone.get_by_role("link", name="Vertel het").click()
    chapter.picture(phone, "melding-doen", "h1", "textarea")
    # Only this must be filled in.
    phone.get_by_label("Wat gebeurt er?").fill("In de pauze mag ik steeds niet meedoen.")
    phone.get_by_role("button", name="Versturen").click()
    chapter.picture(phone, "melding-code")
    code = phone.locator("#code").inner_text()
    phone.get_by_role("link", name="Mijn melding bekijken").click()
    chapter.look(phone)
    phone.get_by_label("Code").fill(code)
    phone.get_by_role("button", name="Bekijken").click()
    expect(phone.get_by_role("main")).to_contain_text("Je melding is aangekomen")

    desk = signed_in(new_page, TEACHER)
    for address in ("/meldingen", "/meldingen/nieuw"):
        desk.goto(address)
        chapter.look(desk)


def tell(phone, words, danger):
    phone.goto("/school/waterlelie/melden")
    phone.get_by_label("Wat gebeurt er?").fill(words)
    phone.get_by_role("group", name="Is er nu iemand in gevaar").get_by_label(danger, exact=True).check()
    phone.get_by_label("In welke groep of klas").select_option(label=CLASS)
    phone.get_by_role("button", name="Versturen").click()
    expect(phone.locator("#code")).to_be_visible()


def today(chapter, new_page):
    """A teacher with several cases sees a report come in, and lives through a week."""
    door = new_page(DESKTOP)
    door.goto("/aanmelden")
    chapter.look(door)
    desk = signed_in(new_page, TEACHER)
    chapter.picture(desk, "vandaag", "h1", "main ul.lines > li >> nth=2")
    desk.goto(addresses(desk, ON_TODAY)[0])
    chapter.look(desk)

    phone = new_page(PHONE)
    tell(phone, "Er is net iemand van de trap geduwd.", danger="Ja")
    desk.goto("/vandaag")
    expect(desk.get_by_role("heading", name="Gevaar: nu meteen")).to_be_visible()
    # Which groups there are differs from day to day: on one of five school days something is due later that week.
    for day in range(5):
        tell(phone, f"Mijn beker lag weer in de sloot ({day}).", danger="Nee")
        desk.goto("/vandaag")
        chapter.look(desk)
        desk.get_by_role("button", name="Dag verder").click()
    for other in (DIRECTOR, OTHER_COORDINATOR):
        chapter.look(signed_in(new_page, other))


def weighing(chapter, new_page):
    """A report is weighed; one told in confidence is not."""
    case = told(new_page, "Ze pakken elke dag mijn fietssleutel af.")
    desk = case.desk_of("leerkracht")
    desk.goto("/meldingen")
    chapter.look(desk)
    for part in ("/weging", "/betrokkenen?terug=weging"):
        chapter.look(case.open_as("leerkracht", part))
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    desk = case.open_as("leerkracht", "/weging")
    case.unfold_questions(desk)
    for question, answer in ANSWERS.items():
        desk.get_by_role("group", name=question).get_by_label(answer, exact=True).check()
    desk.get_by_role("button", name="Antwoorden bewaren").first.click()
    expect(desk.locator(".verdict")).to_contain_text("Met deze antwoorden: Pesten.")
    chapter.picture(desk, "wegen-advies", "section.verdict", "section.verdict", within=".case-main")

    counsellor = signed_in(new_page, COUNSELLOR)
    counsellor.goto("/meldingen")
    chapter.look(counsellor)


def talking(chapter, new_page):
    """A talk is planned, written down and done; parents hear of it, and the text goes to the file of the pupil."""
    case = weighed(new_page, "Ze noemen mij steeds bij een rare naam.")
    desk = case.open_step("leerkracht", TALK)
    step = desk.url
    today = datetime.date.fromisoformat(desk.get_by_label("Wanneer was het?").input_value())
    desk.locator("summary").filter(has_text="Inplannen voor later").click()
    desk.get_by_label("Op welke dag?").fill((today + datetime.timedelta(days=1)).isoformat())
    desk.get_by_label("Hoe laat?").fill("10:15")
    desk.get_by_role("button", name="Inplannen", exact=True).click()
    if desk.get_by_role("button", name=re.compile("^Toch op ")).count():
        desk.get_by_role("button", name=re.compile("^Toch op ")).click()
    desk.goto(step)
    invitation = desk.request.get(desk.get_by_role("link", name="Zet in je agenda").get_attribute("href")).text()
    assert "BEGIN:VEVENT" in invitation
    assert not [name for name in case.target.split() if name in invitation], "a name stands in the calendar"

    with desk.expect_response(lambda answer: answer.request.method == "POST"):
        desk.get_by_label("Analyse").press_sequentially("Het gebeurt vooral op het plein.")
    desk.goto(step)
    expect(desk.get_by_label("Analyse")).to_have_value("Het gebeurt vooral op het plein.")
    chapter.picture(desk, "gesprek", "h1", "#stap fieldset")
    desk.get_by_label("Analyse").fill("")
    desk.get_by_role("button", name="Afronden").click()
    chapter.look(desk)
    desk.get_by_label("Analyse").fill("Het gebeurt vooral op het plein.")
    case.finish(desk, "Afronden")
    chapter.look(desk)
    desk.get_by_role("link", name="Neem dit over in Esis").click()
    chapter.picture(desk, "tekst-overnemen")

    desk = case.open_as("leerkracht")
    desk.locator("#stappen").get_by_role("link", name=f"Afvinken: Informeer: de ouders van {case.target}").click()
    chapter.picture(desk, "ouders-vertellen")


def reading_a_case(chapter, new_page):
    """A teacher reads the cases of the class; a colleague of another class may not, and that stands there."""
    desk = signed_in(new_page, TEACHER)
    desk.goto("/zaken")
    chapter.look(desk)
    cases = addresses(desk, OF_CASES)
    stranger = signed_in(new_page, OTHER_TEACHER)
    assert stranger.goto(cases[0]).status == 403
    long = None
    for case in cases:
        desk.goto(case)
        chapter.look(desk)
        if desk.get_by_role("link", name="Hele spoorkaart").count():
            long = case
    desk.goto(long)
    chapter.picture(desk, "spoorkaart", "h1", "section.map .map-frame")
    desk.goto(f"{long}/betrokkenen")
    chapter.look(desk)
    desk.goto(f"{cases[0]}/inzage")
    expect(desk.get_by_role("main")).to_contain_text("Mocht dit niet lezen")
    chapter.picture(desk, "wie-las-dit", "h1", "main li.line >> nth=2")

    elsewhere = signed_in(new_page, "Samuel Adjei")
    elsewhere.goto("/zaken")
    elsewhere.goto(addresses(elsewhere, OF_CASES)[0])
    chapter.look(elsewhere)


def evaluating(chapter, new_page):
    """A teacher looks back on agreements; a director may close a case, and a coordinator opens one again."""
    desk = signed_in(new_page, TEACHER)
    for step in addresses(desk, ON_TODAY):
        desk.goto(step)
        if desk.locator("#afspraken").count() and desk.get_by_role("group", name="Hoe liep het af?").count():
            break
    chapter.picture(desk, "evaluatie", "#afspraken", "#stap fieldset.question >> nth=2", within="#stap")
    desk.get_by_role("link", name="Terug naar zaak").click()
    chapter.look(desk)

    director = signed_in(new_page, DIRECTOR)
    last_step = next(step for step in addresses(director, ON_TODAY) if "/close-case" in step)
    director.goto(re.sub("/stap/.*", "/afsluiten", last_step))
    chapter.look(director)

    coordinator = signed_in(new_page, COORDINATOR)
    coordinator.goto("/zaken?stand=closed")
    chapter.look(coordinator)
    closed = addresses(coordinator, OF_CASES)[0]
    for part in ("", "/heropenen"):
        coordinator.goto(closed + part)
        chapter.look(coordinator)


def handing_over(chapter, new_page):
    """A coordinator says that a teacher is away, and the director stands in; a teacher hands a case over."""
    desk = signed_in(new_page, TEACHER)
    chapter.look(desk)
    desk.goto("/zaken")
    chapter.look(desk)
    case = addresses(desk, OF_CASES)[0]
    desk.goto(case)
    chapter.look(desk)
    desk.goto(f"{case}/overdragen")
    chapter.look(desk)

    coordinator = signed_in(new_page, COORDINATOR)
    coordinator.goto("/afwezig")
    chapter.look(coordinator)
    coordinator.get_by_label("Wie is er niet?").select_option(label=TEACHER)
    # What is asked for is filled in already: from today.
    first = coordinator.get_by_label("Vanaf welke dag?")
    last = datetime.date.fromisoformat(first.input_value()) + datetime.timedelta(days=2)
    coordinator.get_by_label("Tot en met welke dag?").fill(last.isoformat())
    coordinator.get_by_role("button", name="Vastleggen").click()
    chapter.picture(coordinator, "afwezig", "h1", "main li >> nth=0")
    coordinator.get_by_role("button", name="Uur verder").click()
    expect(signed_in(new_page, DIRECTOR).get_by_role("main")).to_contain_text(f"Je vervangt {TEACHER} (leerkracht)")


def coordinating(chapter, new_page):
    """A coordinator goes past everything of the school, and makes a draft of the protocol."""
    desk = signed_in(new_page, COORDINATOR)
    for address in ("/meldingen", "/zaken", "/schooljaar", "/protocol", "/protocol/wie-doet-wat/teacher",
                    "/protocol/proeven", "/protocol/versies"):
        desk.goto(address)
        chapter.look(desk)
    desk.goto("/protocol/wie-doet-wat")
    chapter.picture(desk, "wie-doet-wat", "h1", "main ul.lines > li >> nth=3")

    close_some_day(desk)
    chapter.look(desk)

    desk.goto("/protocol/aanpassen")
    desk.get_by_role("group", name="Stap 2 na de melding").get_by_label("Hoeveel").fill("8")
    desk.get_by_role("button", name="Bewaren in het concept").click()
    chapter.picture(desk, "concept", "#concept", "section.message")


def close_some_day(desk):
    """Looks at what the first day ahead that has lessons would change; nothing is closed."""
    desk.goto("/afwezig")
    day = datetime.date.fromisoformat(desk.get_by_label("Vanaf welke dag?").input_value())
    desk.goto("/protocol/vrije-dagen")
    while not desk.get_by_role("button", name="Vastleggen: geen les").count():
        day += datetime.timedelta(days=1)
        desk.get_by_label("Hoe heet deze dag?").fill("Studiedag")
        desk.get_by_label("Eerste dag").fill(day.isoformat())
        desk.get_by_role("button", name="Bekijk wat er verandert").click()


def private(chapter, new_page):
    """A colleague of another class is refused; a director reads what is told of an adult, and can open it up."""
    phone = new_page(PHONE)
    phone.goto("/school/waterlelie/melden")
    phone.get_by_label("Het gaat over een leerkracht of ouder").check()
    phone.get_by_label("Wat gebeurt er?").fill("Er wordt geschreeuwd tegen mijn kind.")
    phone.get_by_role("button", name="Versturen").click()
    director = signed_in(new_page, DIRECTOR)
    director.goto("/meldingen")
    line = director.get_by_role("listitem").filter(has_text="Er wordt geschreeuwd")
    case = line.get_by_role("link", name="Wegen").get_attribute("href").removesuffix("/weging")
    director.goto(case)
    chapter.look(director)
    stranger = signed_in(new_page, OTHER_TEACHER)
    assert stranger.goto(case).status == 403
    chapter.picture(stranger, "niet-voor-jou")


JOURNEYS = {
    "01-melding-doen.md": reporting,
    "02-vandaag.md": today,
    "03-melding-wegen.md": weighing,
    "04-een-gesprek.md": talking,
    "05-de-zaak.md": reading_a_case,
    "06-evalueren-en-afsluiten.md": evaluating,
    "07-doorgeven.md": handing_over,
    "08-coordinator.md": coordinating,
    "09-privacy.md": private,
}


@pytest.mark.parametrize("name", JOURNEYS)
def test_what_a_chapter_quotes_and_shows_is_there(new_page, name):
    chapter = Chapter(name)
    JOURNEYS[name](chapter, new_page)
    assert not chapter.not_on_a_page(), f"{name} quotes what no page of its journey shows"
    assert sorted(chapter.taken) == sorted(chapter.pictures()), f"{name} shows other pictures than its journey takes"


def test_every_chapter_has_a_journey_and_is_found():
    chapters = sorted(file.name for file in FOLDER.glob("[0-9]*.md"))
    assert chapters == sorted(JOURNEYS), "a chapter has no journey, or a journey no chapter"
    contents = Chapter("README.md")
    assert [link for link in contents.links() if link in chapters] == chapters, "the contents leave a chapter out"
    for chapter in [contents, *map(Chapter, chapters)]:
        assert not [link for link in chapter.links() if not (FOLDER / link).is_file()], f"{chapter.name} leads nowhere"


def test_every_picture_is_there_is_told_and_is_small():
    told = {file: heard for name in JOURNEYS for file, heard in Chapter(name).pictures().items()}
    assert sorted(told) == sorted(f"beelden/{file.name}" for file in PICTURES.iterdir()), "make handbook takes them anew"
    assert all(told.values()), "a picture says nothing to who does not see it"
    assert not [file for file in told if (FOLDER / file).stat().st_size >= MOST_BYTES]


@pytest.mark.parametrize("quote", ["Doen", "Wie doet wat?", "Neem dit over in", "Niet besproken"])
def test_what_a_page_shows_may_be_quoted(quote):
    chapter = Chapter("here", f"Druk op *{quote.replace(' ', chr(10), 1)}*. Dit is **vet**.")
    chapter.words = {"Doen", "Wie doet wat?", "Neem dit over in Esis, bij een leerling", "Niet besproken"}
    assert chapter.quotes() == [quote] and not chapter.not_on_a_page()


@pytest.mark.parametrize("quote", ["Do", "Overslaan", "Neem dit o", "Esis, bij", "wie doet wat?"])
def test_what_no_page_shows_is_found(quote):
    chapter = Chapter("here", f"Druk op *{quote}*.")
    chapter.words = {"Doen", "Overslaan met deze reden", "Neem dit over in Esis, bij een leerling", "Wie doet wat?"}
    assert chapter.not_on_a_page() == [quote]
