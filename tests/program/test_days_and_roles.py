"""Closed days and roles of a school, said at the command line by somebody who may say so on the site."""

import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from own_school import nobody_is_named, staffed  # noqa: F401, pytest finds the fixture by its name
from program import run


def today():
    """The day on the wall of a school: near midnight it is another one than the machine's."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def said_by(data, login, *words):
    said = run(*words[:2], "--data", data, "--school", "de-eik", "--as", login, *words[2:])
    nobody_is_named(said.stdout, said.stderr)
    return said


def told(data, login, *words):
    said = said_by(data, login, *words, "--json")
    assert (said.returncode, said.stderr) == (0, ""), said.stderr
    return json.loads(said.stdout)


def next_school_days(data):
    """Two days in a row with lessons, from some weeks ahead."""
    holidays = told(data, "f.lahmer", "days", "list")["holidays"]
    day = today() + timedelta(weeks=3)
    while True:
        two = [(day + timedelta(days=more)) for more in (0, 1)]
        if two[0].weekday() < 4 and not any(
            span["first"] <= one.isoformat() <= span["last"] for span in holidays for one in two
        ):
            return [one.isoformat() for one in two]
        day += timedelta(days=1)


def test_who_coordinates_closes_days_and_takes_them_back(staffed):
    first, last = next_school_days(staffed)
    close = ["days", "close", "--name", "Studiedagen", "--first", first, "--last", last]
    tried = told(staffed, "f.lahmer", *close, "--dry-run")
    assert (tried["stored"], tried["first"], tried["duties"]) == (False, first, 0)
    assert told(staffed, "f.lahmer", "days", "list")["closed"] == []
    done = said_by(staffed, "f.lahmer", *close)
    assert done.returncode == 0 and f"Closed: {first} to {last}, Studiedagen." in done.stdout
    listed = told(staffed, "w.broek", "days", "list")
    assert not listed["mayChange"], "everybody who works there reads it, and does not change it"
    assert [(day["name"], day["first"]) for day in listed["closed"]] == [("Studiedagen", first)]
    again = said_by(staffed, "f.lahmer", *close)
    assert again.returncode == 2 and "closed already: Studiedagen" in again.stderr
    number = str(listed["closed"][0]["number"])
    assert told(staffed, "f.lahmer", "days", "open", "--closed", number)["closed"] is False
    assert told(staffed, "f.lahmer", "days", "list")["closed"] == []


@pytest.mark.parametrize(
    "login, words, message",
    [
        ("w.broek", ["--name", "Vrij", "--first", "2031-01-06"], "w.broek may not do this, on the site neither"),
        ("nobody", ["--name", "Vrij", "--first", "2031-01-06"], "nobody with a role at De Eik today signs in as nobody"),
        ("f.lahmer", ["--name", "Vrij", "--first", "2020-01-06"], "what is over stays as it was counted"),
        ("f.lahmer", ["--name", "Vrij", "--first", "6 januari"], "--first and --last are days as 2026-12-04"),
        ("f.lahmer", ["--first", "2031-01-06"], "--name is missing"),
    ],
)
def test_days_are_not_closed_by_mistake(staffed, login, words, message):
    said = said_by(staffed, login, "days", "close", *words)
    assert said.returncode == 2
    assert message in said.stderr
    assert told(staffed, "f.lahmer", "days", "list")["closed"] == []


def holders(data, role):
    roles = {one["id"]: one for one in told(data, "ada", "roles", "list")["roles"]}
    return [(one["name"], one.get("class")) for one in roles[role]["holders"]]


def test_a_director_gives_a_role_and_ends_it(staffed):
    assert ("Bas Proef", "Groep 7") in holders(staffed, "teacher")
    words = ["roles", "give", "--login", "bas", "--role", "teacher", "--class", "Groep 6", "--because", "Ziekte."]
    given = told(staffed, "ada", *words)
    assert (given["role"], given["class"], given["from"]) == ("teacher", "Groep 6", today().isoformat())
    assert ("Bas Proef", "Groep 6") in holders(staffed, "teacher")
    twice = said_by(staffed, "ada", *words)
    assert twice.returncode == 2 and "holds the role on one of these days already" in twice.stderr
    ended = said_by(
        staffed, "ada", "roles", "end", "--login", "bas", "--role", "leerkracht", "--class", "Groep 6", "--because",
        "Weer beter.")
    assert ended.returncode == 0, ended.stderr
    assert ("Bas Proef", "Groep 6") not in holders(staffed, "teacher")


@pytest.mark.parametrize(
    "login, words, message",
    [
        ("bas", ["--login", "w.broek", "--role", "team"], "bas may not do this, on the site neither"),
        ("ada", ["--login", "ada", "--role", "team"], "nobody says this of themselves"),
        ("ada", ["--login", "bas", "--role", "teacher"], "say --class, or leave it out"),
        ("ada", ["--login", "bas", "--role", "teecher"], "Did you mean teacher?"),
        ("ada", ["--login", "bas", "--role", "teacher", "--class", "Groep 9"], "no class Groep 9; there are Groep 6"),
        ("ada", ["--role", "team"], "who? Say it with either --login or --number"),
        ("ada", ["--login", "bas", "--role", "team", "--from", "2020-01-06"], "--from and --until are days"),
    ],
)
def test_a_role_is_not_given_by_mistake(staffed, login, words, message):
    said = said_by(staffed, login, "roles", "give", *words, "--because", "Zomaar.")
    assert said.returncode == 2
    assert message in said.stderr


def test_the_last_one_in_a_role_that_is_needed_stays(staffed):
    said = said_by(
        staffed, "ada", "roles", "end", "--number", "LAH", "--role", "coordinator", "--because", "Weg.")
    assert said.returncode == 2 and "nobody else would hold it" in said.stderr
