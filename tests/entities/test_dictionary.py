from pathlib import Path

import pytest

from bot.entities.dictionary import entity_slug, load_dictionary, shipped_gazetteer
from bot.errors import SettingsError
from bot.model.analysis import EntityType
from bot.model.entity import Entity
from tests.shipped import CONFIG


def _write(folder: Path, text: str) -> Path:
    path = folder / "entities.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_entries_become_the_newsrooms_entities(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        """
- id: holt
  name: Jana  Holt
  type: Person
  aliases: [Holt, "J. Holt"]
- {"id": "n1", "name": "No", "type": "vessel", "aliases": null}
- name: Harbour Safety Board
  type: organization
  aliases:
""",
    )
    assert load_dictionary(path) == (
        Entity("holt", "Jana Holt", EntityType.PERSON, ("Holt", "J. Holt"), "desk"),
        Entity("n1", "No", "vessel", (), "desk"),
        Entity("organisation:harbour-safety-board", "Harbour Safety Board", EntityType.ORGANISATION, (), "desk"),
    )


def test_names_are_kept_as_they_are_written(tmp_path: Path) -> None:
    path = _write(tmp_path, "- {name: 1984, type: work, aliases: [007, yes, 1.50, 2024-11-18, 'null']}\n")
    entity = load_dictionary(path)[0]
    assert (entity.name, entity.aliases) == ("1984", ("007", "yes", "1.50", "2024-11-18", "null"))


def test_an_empty_file_is_an_empty_dictionary(tmp_path: Path) -> None:
    assert load_dictionary(_write(tmp_path, "# nothing yet\n")) == ()


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        """- name: Jana Holt
  typ: person
- just a name
- {id: a, name: Orrin, type: place}
- {id: a, name: Corrigall, type: place}
- {name: "...", type: place, aliases: Sound}
- {name: , type: place, aliases: [The Sound, ~]}
""",
    )
    with pytest.raises(SettingsError) as raised:
        load_dictionary(path)
    assert str(raised.value).splitlines() == [
        "The list of names cannot be used; an entry has `name` and `type`, and perhaps `aliases` and `id`:",
        f"{path}, line 1: entry 1 (Jana Holt), type: is missing",
        f"{path}, line 2: entry 1 (Jana Holt), typ: there is no option of this name here",
        f"{path}, line 3: entry 2: must be lines of `key: value`",
        f"{path}, line 5: entry 4 (a): the id 'a' is there twice",
        f"{path}, line 6: entry 5 (...), name: '...' has no letters",
        f"{path}, line 6: entry 5 (...), aliases: must be a list: write it like [one, two]",
        f"{path}, line 7: entry 6, name: must not be empty",
        f"{path}, line 7: entry 6, aliases 2: must not be empty",
    ]


def test_a_key_that_is_there_twice_is_named_with_its_line(tmp_path: Path) -> None:
    path = _write(tmp_path, "- name: Jana Holt\n  type: person\n  name: Jana Holte\n")
    with pytest.raises(SettingsError) as raised:
        load_dictionary(path)
    assert str(raised.value) == f"{path}, line 3: 'name' is there twice; keep one"


def test_many_faults_are_counted(tmp_path: Path) -> None:
    path = _write(tmp_path, "- x\n" * 30)
    with pytest.raises(SettingsError, match="and 10 more"):
        load_dictionary(path)


@pytest.mark.parametrize("text", ["{a: b}", "- {name: [", "\t- x"])
def test_what_is_no_list_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=r"entities\.yaml, line [12]"):
        load_dictionary(_write(tmp_path, text))


@pytest.mark.parametrize("text", ["- &a [*a]", "- &a {name: x, type: person, aliases: [*a]}", "- ? [a]\n  : b"])
def test_what_no_list_of_names_can_hold_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=r"entities\.yaml: not valid YAML"):
        load_dictionary(_write(tmp_path, text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be opened"):
        load_dictionary(tmp_path / "entities.yaml")


def test_the_dictionary_that_ships_is_sound() -> None:
    entities = load_dictionary(CONFIG / "entities.yaml")
    assert {"person:volodymyr-zelensky", "organisation:nato"} <= {entity.id for entity in entities}
    assert all(entity.type in set(EntityType) for entity in entities)


def test_the_shipped_names_have_one_id_each() -> None:
    entities = shipped_gazetteer()
    assert len({entity.id for entity in entities}) == len(entities)
    by_id = {entity.id: entity for entity in entities}
    assert by_id["place:kyiv"].aliases == ("Kiev",)
    assert "Federal Republic of Germany" in by_id["place:germany"].aliases
    assert by_id["weapon:atacms"].type is EntityType.WEAPON
    assert by_id["vehicle:f-16"].type is EntityType.VEHICLE
    assert by_id["organisation:nato"].origin == "gazetteer"
    assert not [entity.name for entity in entities if "*" in entity.name or any("*" in name for name in entity.aliases)]


def test_a_slug_says_type_and_name() -> None:
    assert entity_slug("person", "Jana O'Holt-Müller") == "person:jana-oholt-muller"
