from collections import Counter

from bot.entities import tables


def test_countries_have_codes_demonyms_and_capitals() -> None:
    by_name = {country.name: country for country in tables.countries()}
    assert by_name["Ukraine"].codes == ("UA", "UKR")
    assert "Ukrainians" in by_name["Ukraine"].demonyms
    assert by_name["Ukraine"].capital == ("Kyiv", "Kiev")


def test_no_code_is_given_twice() -> None:
    codes = Counter(code for country in tables.countries() for code in country.codes)
    assert [code for code, times in codes.items() if times > 1] == []


def test_no_place_is_listed_twice() -> None:
    names = Counter(each.name for each in tables.listed() if each.type == "place")
    assert [name for name, times in names.items() if times > 1] == []


def test_every_listed_thing_has_a_known_type() -> None:
    assert {each.type for each in tables.listed()} == {"place", "organisation", "weapon", "vehicle", "event"}


def test_a_pet_name_leads_to_all_it_may_stand_for() -> None:
    assert tables.nicknames()["bill"] == {"bill", "william"}
    assert {"edward", "theodore"} <= tables.nicknames()["ted"]


def test_titles_particles_and_roles_are_apart() -> None:
    assert "president" in tables.titles()
    assert "landlord" not in tables.titles()
    assert "landlord" in tables.roles()
    assert tables.titles().isdisjoint(tables.particles())


def test_a_given_name_that_is_a_place_too_has_a_gender_but_identifies_nobody() -> None:
    assert {"florence", "carly"} <= tables.women()
    assert "Carly" in tables.given_names()
    assert tables.given_names().isdisjoint({"Florence", "*Florence", "April", "Jackson"})
    assert tables.men().isdisjoint(tables.women())
