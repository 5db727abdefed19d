"""De Kastanje: five tracks, in an order that one leaves only with a reason."""

import pytest
from case_steps import Case

pytestmark = pytest.mark.moves_the_clock

PEOPLE = {
    "leerkracht": "Charlene Dors", "intern begeleider": "Gonda Lammers", "directie": "Arjen Vosselman",
    "aandachtsfunctionaris": "Hennie Kloosterboer", "contactpersoon": "Soumaya Rifi",
}
USUALLY = []
ANSWERS = {
    "Komt het van één kant?": "Ja", "Gebeurt het steeds weer?": "Ja",
}


def test_five_tracks_until_it_has_stopped(new_page):
    case = Case(new_page, "De Kastanje", PEOPLE, USUALLY)
    case.tell("Er zit elke week een gemeen briefje in mijn la en niemand zegt er iets van.", in_class="Groep 7")
    case.reporter_reads("Je melding is aangekomen bij: leerkracht")

    case.receive("leerkracht")
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Structureel pesten")
    case.reporter_reads("De school is ermee bezig")

    case.refuses_too_early(
        "leerkracht", "Gesprek met de andere betrokken kinderen", "Schrijf op waarom je dit zo doet", "MIJ-G21")
    case.do("leerkracht", "De leerling laten merken dat je het serieus neemt")
    case.refuses_when_incomplete(
        "leerkracht", "Uitgebreid gesprek met de leerling die gepest wordt", {"Wat de leerling zelf wil": "Dat het ophoudt."},
        missing="Wat er gebeurt, hoe vaak, waar en met wie")
    case.do("leerkracht", "Uitgebreid gesprek met de leerling die gepest wordt")
    case.do("leerkracht", "Uitgebreid gesprek met de leerling die zou pesten")
    case.tick_off("leerkracht", "de melding is aangekomen")
    case.check_map("leerkracht")
    case.days_later("leerkracht", "Dag verder")

    case.work_until_it_may_close("leerkracht")
    case.close("leerkracht", "Het pesten is gestopt en het blijft rustig.")
    case.reporter_reads("De school heeft dit afgerond")
