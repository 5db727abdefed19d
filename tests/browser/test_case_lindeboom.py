"""De Lindeboom: each their own story first, and no closing before the evaluation."""

import pytest
from case_steps import Case

pytestmark = pytest.mark.moves_the_clock

PEOPLE = {
    "leerkracht": "Samuel Adjei", "anti-pestcoördinator": "Jolanda Meinders", "ib'er": "Carla Ruinen",
    "MT-lid": "Esther Boogaard", "directeur": "Theo Harmsma",
}
USUALLY = []
ANSWERS = {
    "Staan de leerlingen gelijk?": "verschil in macht", "Wie treft het?": "steeds dezelfde leerling",
    "Is het grappig of kwetsend?": "kwetsend", "Is het zo nu en dan of vaak?": "vaak of zonder ophouden",
}


def test_the_class_helps_and_it_improves(new_page):
    case = Case(new_page, "De Lindeboom", PEOPLE, USUALLY)
    case.tell("In de pauze pakken ze mijn bal af en mag ik nooit meedoen.", in_class="Groep 7")
    case.reporter_reads("Je melding is aangekomen bij: leerkracht")

    case.receive("leerkracht")
    case.link("leerkracht", "Wordt (mogelijk) gepest")
    case.link("leerkracht", "Zou pesten", place=1)
    case.weigh("leerkracht", ANSWERS, advice="Structureel pesten")
    case.reporter_reads("De school is ermee bezig")

    case.refuses_to_close("leerkracht", "KOP-G23")
    case.refuses_when_incomplete(
        "leerkracht", "Hulp en begeleiding voor de leerling die gepest wordt",
        {"Hoe het gebeurt en door wie": "In de pauze, bij het klimrek."}, missing="Welke oplossing de leerling zelf wil")
    case.do("leerkracht", "Het eigen verhaal horen")
    case.do("leerkracht", "Het eigen verhaal horen")
    case.do("leerkracht", "De klas betrekken bij de oplossing")
    case.tick_off("leerkracht", "Er wordt gepest; denk mee")
    case.check_map("leerkracht")
    case.days_later("leerkracht", "Dag verder")

    case.work_until_it_may_close("leerkracht")
    case.close("leerkracht", "Het pesten is gestopt en het blijft rustig.")
    case.reporter_reads("De school heeft dit afgerond")
