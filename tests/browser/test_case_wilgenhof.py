"""Het Wilgenhof College: nobody is spoken to as a bully before the facts are checked."""

import pytest
from case_steps import Case

pytestmark = pytest.mark.moves_the_clock

PEOPLE = {
    "mentor": "Karim Belhaj", "afdelingscoördinator": "Annemiek Verstappen", "zorgcoördinator": "Hassan Tahiri",
    "adjunct-directeur": "Bianca Oosterling",
}
USUALLY = [("gestopt", "Ja")]
ANSWERS = {
    "Gaat het steeds om dezelfde": "Ja", "Gebeurt het regelmatig?": "Ja", "Zit er een patroon in?": "Ja",
    "Wordt de leerling bedreigd": "Ja", "Gaat het over gedrag van een medewerker?": "Nee",
    "Zegt de leerling zelf": "Ja",
}


def test_only_the_pupil_says_it_has_stopped(new_page):
    case = Case(new_page, "Het Wilgenhof College", PEOPLE, USUALLY)
    case.tell("Bij gym verstoppen ze mijn kleren en ze filmen het. Elke week.", in_class="1B")
    case.reporter_reads("Je melding is aangekomen bij: mentor")

    case.receive("mentor")
    case.link("mentor", "Wordt (mogelijk) gepest")
    case.link("mentor", "Zou pesten", place=1)
    case.weigh("mentor", ANSWERS, advice="Pesten")
    case.reporter_reads("De school is ermee bezig")

    case.refuses_too_early(
        "mentor", "Gesprek met de leerling die zou pesten", "Eerst het gesprek met de leerling die gepest wordt", "DOU-077")
    case.refuses_when_incomplete(
        "mentor", "Gesprek met de leerling die gepest wordt", {"Wat wil je dat er nu gebeurt?": "Dat ze stoppen met filmen."},
        missing="Wat is verteld over wat er volgt als het weer gebeurt?")
    case.do("mentor", "Gesprek met de leerling die gepest wordt")
    case.do("mentor", "Nagaan of deze leerling het echt heeft gedaan")
    case.do("mentor", "Gesprek met de leerling die zou pesten")
    case.consent("mentor", "Gesprek tussen beide leerlingen")
    case.tick_off("mentor", "de melding is aangekomen")
    case.check_map("mentor")
    case.days_later("mentor", "Dag verder")

    case.work_until_it_may_close("mentor")
    case.close("mentor", "Het pesten is gestopt en het blijft rustig.")
    case.reporter_reads("De school heeft dit afgerond")
