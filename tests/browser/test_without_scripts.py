"""A whole case with scripts switched off: nothing needs them."""

import pytest
from case_steps import Case
from test_case_lindeboom import ANSWERS, PEOPLE, USUALLY

pytestmark = pytest.mark.moves_the_clock


def test_a_case_from_report_to_close_without_scripts(new_page):
    def without_scripts(device):
        return new_page(device, java_script_enabled=False)

    case = Case(without_scripts, "De Lindeboom", PEOPLE, USUALLY)
    case.tell("Ze maken steeds foto's van mij en plakken er dingen op.", in_class="Groep 7")
    case.receive("leerkracht")
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Structureel pesten")
    case.work_until_it_may_close("leerkracht")
    case.close("leerkracht", "Het blijft goed gaan.")
    case.reporter_reads("De school heeft dit afgerond")
