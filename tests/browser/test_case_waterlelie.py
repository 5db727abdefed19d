"""De Waterlelie: the joint talk comes only after both have been heard apart."""

import pytest
from case_steps import Case

pytestmark = pytest.mark.moves_the_clock

PEOPLE = {"leerkracht": "Wessel Broekhuis", "ib-er": "Ellen Rozendaal", "directeur": "Peter Zijlmans"}
USUALLY = [("Is het gestopt", "Ja"), ("Elke afspraak is nagegaan", "Nagegaan")]
ANSWERS = {
    "Is duidelijk wie het doet": "Ja", "Is het gedrag bedreigend?": "Ja", "Is er verschil in macht?": "Ja",
    "Treft het meestal dezelfde leerling?": "Ja", "Lukt het de leerling om zich": "Nee, dat lukt niet",
    "Gebeurt het steeds weer?": "Ja", "Is er schade": "Ja",
}


def test_two_weeks_and_the_agreements_hold(new_page):
    case = Case(new_page, "De Waterlelie", PEOPLE, USUALLY)
    case.tell("Na school wachten ze mij op bij het hek. Ze trekken aan mijn jas en lachen.", in_class="Groep 8")
    case.reporter_reads("Je melding is aangekomen bij: leerkracht")

    case.receive("leerkracht")
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Pesten")
    case.reporter_reads("De school is ermee bezig")

    case.refuses_too_early("leerkracht", "Gezamenlijk gesprek", "Eerst apart met de leerling die gepest wordt", "GLB-038")
    case.refuses_when_incomplete(
        "leerkracht", "Een dagdeel naar een andere groep", {"Welke groep de leerling opvangt": "Groep 7"},
        missing="De leerkracht bevestigt dat deze leerling pestte")
    case.do("leerkracht", "Gesprek met de leerling die gepest wordt")
    case.do("leerkracht", "Gesprek met de leerling die zou pesten")
    case.do("leerkracht", "Gezamenlijk gesprek")
    case.tick_off("leerkracht", "de melding is aangekomen")
    case.check_map("leerkracht")
    case.days_later("leerkracht", "Dag verder")

    for _ in range(3):
        case.work("leerkracht")
        case.days_later("leerkracht")
    case.choose_option("leerkracht", "De begeleiding langzaam afbouwen")
    case.work_until_it_may_close("leerkracht")
    case.close("leerkracht", "Het pesten is gestopt en het blijft rustig.")
    case.reporter_reads("De school heeft dit afgerond")
