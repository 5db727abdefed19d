"""One case, as the people of one school work on it: told in the words of the screens, by whoever must do it."""

import re

from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from steps import check_page, sign_in_as

REQUIRED = "(moet ingevuld)"
LAST_STEPS = {"De zaak afsluiten", "De zaak sluiten", "Sluit het dossier"}
OPEN_LINES = "#stappen > ul.lines > li, #stappen > .on-wide > div > ul.lines > li"


class Case:
    """A case from the first word to the last. `people` says who plays which role: `{"leerkracht": "Mees Tuinstra"}`.

    `usually` holds what is answered to a question, and how a step ends, whenever nothing else is said.
    """

    # What was told in this run and waits to be weighed, and where: a report that waits is found by its words.
    waiting = set()

    def __init__(self, new_page, school, people, usually=()):
        self.new_page, self.school, self.people, self.usually = new_page, school, people, list(usually)
        self.desks = {}
        self.address = self.code = None

    # Telling it.

    def tell(self, words, in_class, who="Ik ben leerling"):
        """Somebody tells it on a telephone, and keeps the code."""
        assert (self.school, words) not in self.waiting, f"{words!r} of another journey waits at {self.school}"
        self.waiting.add((self.school, words))
        phone = self.new_page(PHONE)
        phone.goto("/")
        phone.get_by_role("link", name=self.school).click()
        phone.get_by_role("link", name="Vertel het").click()
        check_page(phone, "report")
        phone.get_by_label(who).check()
        phone.get_by_label("Wat gebeurt er?").fill(words)
        phone.get_by_label("In welke groep of klas").select_option(label=in_class)
        phone.get_by_role("button", name="Versturen").click()
        self.words, self.code, self.phone = words, phone.locator("#code").inner_text(), phone
        check_page(phone, "report-received")

    def reporter_reads(self, words):
        """With the code one sees how it stands."""
        self.phone.get_by_role("link", name="Vijfspoor").click()
        self.phone.get_by_role("link", name=self.school).click()
        self.phone.get_by_role("link", name="Mijn melding bekijken").click()
        self.phone.get_by_label("Code").fill(self.code)
        self.phone.get_by_role("button", name="Bekijken").click()
        expect(self.phone.get_by_role("main")).to_contain_text(words)

    # Who sits at which desk.

    def desk_of(self, role):
        """The page of whoever plays a role, signed in once."""
        if role not in self.desks:
            self.desks[role] = self.new_page(DESKTOP)
            sign_in_as(self.desks[role], self.people[role])
        return self.desks[role]

    def open_as(self, role, part=""):
        """Opens the case, or a page of it."""
        desk = self.desk_of(role)
        desk.goto(self.address + part)
        return desk

    def receive(self, role):
        """Whom it was told to finds it among the reports, reads it and opens the weighing."""
        desk = self.desk_of(role)
        desk.goto("/vandaag")
        check_page(desk, "today")
        desk.get_by_role("navigation").get_by_role("link", name="Meldingen").click()
        check_page(desk, "reports")
        line = desk.get_by_role("listitem").filter(has_text=self.words)
        line.get_by_role("link", name="Wegen").click()
        self.address = re.sub(r"/weging$", "", desk.url)
        expect(desk.get_by_role("main")).to_contain_text(self.words)
        return desk

    # Weighing.

    def link(self, role, part, place=0, in_class=None):
        """Says which pupil takes part and how; gives the name. Pupils are taken from the class as they come."""
        desk = self.open_as(role, "/betrokkenen?terug=weging")
        if in_class:
            desk.get_by_label("Groep of klas").select_option(label=in_class)
            desk.get_by_role("button", name="Toon leerlingen").click()
        choice = desk.get_by_label("Leerling", exact=True)
        name = choice.locator("option").nth(place + 1).inner_text()
        choice.select_option(label=name)
        desk.get_by_role("group", name="Rol in deze zaak").get_by_label(part).check()
        desk.get_by_role("button", name="Opslaan").click()
        expect(desk.locator(".parties")).to_contain_text(name)
        return name

    def weigh(self, role, answers, advice):
        """Answers the questions, hears what the protocol recommends, and weighs it so."""
        desk = self.open_as(role, "/weging")
        self.unfold_questions(desk)
        for question, answer in answers.items():
            group = desk.get_by_role("group", name=question)
            group.get_by_label(answer, exact=True).check()
        desk.get_by_role("button", name="Antwoorden bewaren").click()
        expect(desk.locator(".verdict")).to_contain_text(f"Met deze antwoorden: {advice}.")
        check_page(desk, "triage")
        desk.get_by_role("button", name="Wegen en de zaak openen").click()
        self.waiting.discard((self.school, self.words))
        expect(desk.locator(".facts-line")).to_contain_text(advice)

    def unfold_questions(self, desk):
        """Opens whatever questions stand behind a line that counts them."""
        while (folded := desk.locator("details.questions:not([open]) > summary")).count():
            folded.first.click()

    # What the protocol does not let happen.

    def refuses_when_incomplete(self, role, title, written, missing):
        """A talk with too little written down is not taken for done; what was written still stands there."""
        desk = self.open_step(role, title)
        expect(desk.get_by_role("complementary", name="Leidraad")).to_be_visible()
        check_page(desk, "task")
        for label, words in written.items():
            desk.get_by_label(label).fill(words)
        desk.get_by_role("button", name="Afronden").click()
        expect(desk.get_by_role("alert")).to_contain_text("Er is nog iets nodig")
        expect(desk.get_by_role("alert")).to_contain_text(missing)
        for label, words in written.items():
            expect(desk.get_by_label(label)).to_have_value(words)
        check_page(desk, "task-incomplete")

    def refuses_too_early(self, role, title, because, rule):
        """A step before its time is refused, with what must come first and the rule that says so."""
        desk = self.open_waiting(role, title)
        self.fill_in(desk)
        desk.get_by_role("button", name="Afronden").click()
        refusal = desk.get_by_role("alert")
        for words in ("Wat je typte, staat hieronder nog", because, rule):
            expect(refusal).to_contain_text(words)
        check_page(desk, "task-refused")

    def refuses_to_close(self, role, because):
        desk = self.open_as(role, "/afsluiten")
        expect(desk.get_by_role("main")).to_contain_text("Deze zaak kan nog niet worden afgesloten.")
        expect(desk.get_by_role("main")).to_contain_text(because)
        check_page(desk, "closing-too-early")

    # Working on it.

    def lines(self, role):
        """What can be done now: the address, the title and the words about it of each line."""
        self.open_as(role)
        return self.desk_of(role).locator(OPEN_LINES).evaluate_all(
            """lines => lines.filter(line => !line.querySelector('.waits')).map(line => ({
                address: line.querySelector('.what a').getAttribute('href'),
                title: line.querySelector('.what a').innerText,
                about: line.querySelector('.what + div').innerText}))"""
        )

    def role_for(self, about):
        """Who does it, of those in `people`: the line names the role before the day."""
        who = about.split("·")[0]
        return next((role for role in self.people if role in who), None)

    def open_step(self, role, title):
        """Opens a step from the case page, by its title."""
        desk = self.open_as(role)
        desk.locator("#stappen").get_by_role("link", name=f"Doen: {title}").first.click()
        expect(desk.get_by_role("heading", level=1)).to_contain_text(title)
        return desk

    def open_waiting(self, role, title):
        """Opens a step that cannot be done yet."""
        desk = self.open_as(role)
        desk.locator("#stappen summary").filter(has_text="Wacht nog").click()
        desk.locator("#wacht-nog").get_by_role("link", name=f"Bekijken: {title}").first.click()
        return desk

    def choose_option(self, role, title):
        """Does what may be done and need not."""
        desk = self.open_as(role)
        desk.locator("#stappen summary").filter(has_text="Mag ook").click()
        desk.locator("#mag-ook").get_by_role("link", name=f"Doen: {title}").first.click()
        self.fill_in(desk)
        self.finish(desk, "Afronden")

    def do(self, role, title, **how):
        """Carries out a step, filled in."""
        desk = self.open_step(role, title)
        self.fill_in(desk, **how)
        self.finish(desk, "Afronden")

    def fill_in(self, desk, notes="Rustig besproken en opgeschreven.", answers=()):
        """Fills in whatever must be filled in, and what is asked for by name."""
        wanted = [*answers, *self.usually]
        for group in desk.locator("form.sheet > fieldset").all():
            self.choose(group, wanted)
        for field in desk.locator("form.sheet > .field").all():
            self.write(field, notes)

    def choose(self, group, wanted):
        legend = group.locator("legend").inner_text()
        labels = group.locator("label").all_inner_texts()
        answer = next((answer for question, answer in wanted if question in legend and answer in labels), None)
        is_needed = REQUIRED in legend or legend == "Hoe liep het af?"
        if answer is None and is_needed and not group.locator("input:checked").count():
            answer = labels[0]
        if answer is not None:
            group.get_by_label(answer, exact=True).first.check()

    def write(self, field, notes):
        control = field.locator("textarea, input, select")
        if REQUIRED not in field.locator("label").inner_text() or control.input_value():
            return
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(index=1)
        else:
            kind = control.get_attribute("type")
            control.fill(notes if kind in (None, "text") else "2" if kind == "number" else self.today(field.page))

    def today(self, desk):
        return desk.locator("input[name=op]").input_value()

    def finish(self, desk, button):
        """Sends it, and it is done: one is back at the case."""
        desk.get_by_role("button", name=button, exact=True).click()
        if desk.url != self.address:
            raise AssertionError(f"refused at {desk.title()}: {desk.locator('#geweigerd').inner_text()}")

    def tick(self, role, line):
        """Ticks off a notice, and with it all else that the same people must hear."""
        desk = self.desk_of(role)
        desk.goto(line["address"])
        for other in desk.get_by_role("checkbox").all():
            other.check()
        self.finish(desk, "Afvinken")

    def consent(self, role, title, answer="Geeft toestemming"):
        """Writes down, at the step that waits for it, what somebody answered who must agree."""
        desk = self.open_as(role)
        desk.locator("#stappen").get_by_role("link", name=f"Bekijken: {title}").first.click()
        desk.get_by_role("button", name=answer, exact=True).first.click()
        expect(desk.locator("#toestemming")).to_contain_text("toestemming gegeven")

    def tick_off(self, role, subject):
        """Ticks off that somebody was told, by what it is about."""
        desk = self.open_as(role)
        desk.locator("#stappen").get_by_role("link", name=re.compile(f"^Afvinken: .*{subject}")).first.click()
        check_page(desk, "tell")
        self.finish(desk, "Afvinken")

    def check_map(self, role):
        """The case page stands: the map, what is next with its why, and what happened."""
        desk = self.open_as(role)
        for heading in ("Wat nu", "Wat er gebeurde", "De melding"):
            expect(desk.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        expect(desk.locator("#stappen .why").first).to_be_visible()
        check_page(desk, "case")

    def once(self, line):
        """What tells one thing to do from another: a step by its title, as it may repeat; what somebody is told by its page."""
        return line["address"] if "/bericht/" in line["address"] else line["title"]

    def work(self, reader):
        """Everybody does what is open and theirs, each thing once: what repeats is for a later week.

        The step that closes the case is left for the end of the journey.
        """
        done = set(LAST_STEPS)
        while True:
            open_now = [(line, self.role_for(line["about"])) for line in self.lines(reader)]
            mine = [(line, role) for line, role in open_now if role and self.once(line) not in done]
            if not mine:
                return
            line, role = mine[0]
            done.add(self.once(line))
            if "/bericht/" in line["address"]:
                self.tick(role, line)
            else:
                desk = self.desk_of(role)
                desk.goto(line["address"])
                self.fill_in(desk)
                self.finish(desk, "Afronden")

    def days_later(self, role, jump="Schoolweek verder"):
        """The time machine moves on."""
        self.open_as(role).get_by_role("button", name=jump).click()

    def may_close(self, role):
        desk = self.open_as(role, "/afsluiten")
        return "Je kunt de zaak afsluiten." in desk.get_by_role("main").inner_text()

    def work_until_it_may_close(self, role, closer=None, weeks=20):
        """Week after week, until the protocol lets it close; another may be the one who closes."""
        for _ in range(weeks):
            self.work(role)
            if self.may_close(closer or role):
                return
            self.days_later(role)
        raise AssertionError(f"after {weeks} school weeks:\n{self.desk_of(role).get_by_role('main').inner_text()}")

    def close(self, role, reason):
        """Closes it, through the last step of the protocol where that asks more than a reason."""
        desk = self.open_as(role, "/afsluiten")
        check_page(desk, "closing")
        step = desk.get_by_role("link", name="Sluit af met de stap")
        if step.count():
            step.click()
            self.fill_in(desk, notes=reason)
            self.finish(desk, "Afronden")
        else:
            desk.get_by_label("Waarom kan deze zaak worden afgesloten?").fill(reason)
            self.finish(desk, "Zaak afsluiten")
        expect(desk.locator(".facts-line")).to_contain_text("Afgesloten")
        expect(desk.locator("#stappen")).to_have_count(0)
        check_page(desk, "case-closed")
