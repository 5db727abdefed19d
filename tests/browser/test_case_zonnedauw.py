"""Zonnedauw: the mentor does the talks, and another closes."""

import pytest
from case_steps import Case

pytestmark = pytest.mark.moves_the_clock

PEOPLE = {
    "mentor": "Ferdi Kalkan", "coördinator": "Saskia Vrolijks", "teamleider": "Jeroen Aalbers", "directeur": "Margriet Hofstee",
}
USUALLY = []
ANSWERS = {
    "Gebeurt het vaker dan één keer?": "Ja", "Duurt het al langere tijd?": "Ja", "Heeft de leerling er": "Ja",
}


def test_the_mentor_works_and_another_closes(new_page):
    case = Case(new_page, "Zonnedauw vmbo", PEOPLE, USUALLY)
    case.tell("Ze gooien steeds mijn tas over het hek en filmen dat.", in_class="2B2")
    case.reporter_reads("Je melding is aangekomen bij: mentor")

    case.receive("mentor")
    case.link("mentor", "Wordt (mogelijk) gepest")
    case.link("mentor", "Zou pesten", place=1)
    case.weigh("mentor", ANSWERS, advice="Pesten")
    case.reporter_reads("De school is ermee bezig")

    case.refuses_too_early(
        "mentor", "Praat met de leerling die zou pesten", "Eerst het gesprek met de leerling die gepest wordt", "AER-074")
    case.refuses_when_incomplete(
        "mentor", "Praat met de leerling die gepest wordt", {"Afspraken": "Elke dag even langskomen."},
        missing="Het verhaal van de leerling")
    case.do("mentor", "Praat met de leerling die gepest wordt")
    case.do("mentor", "Praat met de leerling die zou pesten")
    case.tick_off("mentor", "de melding is aangekomen")
    case.check_map("mentor")
    case.days_later("mentor", "Dag verder")

    case.work_until_it_may_close("mentor", closer="coördinator")
    case.close("coördinator", "Het pesten is gestopt en het blijft rustig.")
    case.reporter_reads("De school heeft dit afgerond")
