import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.entities.link import Linker
from bot.model.analysis import EntityType, Mention
from bot.model.entity import Entity
from bot.text.normalise import fold

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "names_linked.yaml").read_text(encoding="utf-8"))


class Shelf:
    """Entities of articles before, kept as a store keeps them."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.articles: Counter[str] = Counter()

    def put(self, entities: Sequence[Entity], mentions: Sequence[Mention] = ()) -> None:
        self.articles.update({mention.entity for mention in mentions})
        for entity in entities:
            kept = self.entities.setdefault(entity.id, entity)
            names = dict.fromkeys((*kept.aliases, entity.name, *entity.aliases))
            self.entities[entity.id] = replace(kept, aliases=tuple(name for name in names if name != kept.name))

    def entities_named(self, folded: Collection[str], surnames: Collection[str]) -> Sequence[Entity]:
        return [
            entity
            for _, entity in sorted(self.entities.items())
            for names in [{fold(name) for name in (entity.name, *entity.aliases)}]
            if not names.isdisjoint(folded) or any(name.rpartition(" ")[2] in surnames for name in names)
        ]

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        return {one.id: self.articles[one.id] for one in self.entities_named((), (folded,)) if one.type == "person"}


def marked(text: str, names: Mapping[str, str]) -> list[Mention]:
    forms = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    found = re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", text)
    return [Mention(one.start(), one.end(), one.group(), EntityType(names[one.group()])) for one in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_name_is_linked_to_one_entity_or_none(case: dict[str, Any]) -> None:
    shelf = Shelf()
    linker = Linker(
        [
            Entity(one["id"], one["name"], one["type"], tuple(one["aliases"]), "desk")
            for one in case.get("own_list", ())
        ],
        shelf,
    )
    for article in case["articles"]:
        found = linker.link(article["text"], marked(article["text"], article["names"]))
        shelf.put(found.entities, found.mentions)
        if each := article.get("each"):  # where one form is linked in several ways: all names, in order
            assert [one.entity for one in found.mentions] == each
        else:
            assert {one.text: one.entity for one in found.mentions} == article["linked"]
        linked = {one.entity for one in found.mentions} - {""}
        assert linked <= shelf.entities.keys()


def test_new_entities_carry_the_names_of_the_article() -> None:
    text = "Jana M. Holt, JANA HOLT and J. Holt of the Harbour Safety Board (HSB)."
    names = {
        "Jana M. Holt": "person",
        "JANA HOLT": "person",
        "J. Holt": "person",
        "Harbour Safety Board": "organisation",
        "HSB": "organisation",
    }
    assert Linker().link(text, marked(text, names)).entities == (
        Entity("organisation:harbour-safety-board", "Harbour Safety Board", "organisation", ("HSB",)),
        Entity("person:jana-m-holt", "Jana M. Holt", "person", ("JANA HOLT",)),
    )


def test_known_entities_are_returned_only_with_what_is_new() -> None:
    shelf = Shelf()
    linker = Linker((), shelf)
    first = "The Harbour Safety Board met."
    second = "The Harbour Safety Board (HSB) met."
    names = {"Harbour Safety Board": "organisation", "HSB": "organisation"}
    shelf.put(linker.link(first, marked(first, names)).entities)
    assert linker.link(first, marked(first, names)).entities == ()
    assert linker.link(second, marked(second, names)).entities == (
        Entity("organisation:harbour-safety-board", "Harbour Safety Board", "organisation", ("HSB",)),
    )


def test_own_and_shipped_entities_come_whole() -> None:
    vane = Entity("vane", "Dominic Vane", "person", ("Vane", "Dom Vayne"), "desk")
    text = "Vane flew to Kyiv."
    entities = Linker([vane]).link(text, marked(text, {"Vane": "person", "Kyiv": "place"})).entities
    assert entities == (Entity("place:kyiv", "Kyiv", "place", ("Kiev",), "gazetteer"), vane)


def test_what_a_table_told_is_kept() -> None:
    mention = Mention(0, 5, "F-16s", EntityType.VEHICLE, "vehicle:f-16")
    assert Linker().link("F-16s flew.", [mention]).mentions == (mention,)


def test_the_order_of_articles_does_not_change_ids() -> None:
    texts = ["Dmytro Orlivsky spoke.", "Dmytro Orlivskyi spoke.", "Dmytro Orlivskiy spoke."]
    for order in (texts, texts[::-1]):
        shelf = Shelf()
        linker = Linker((), shelf)
        for text in order:
            shelf.put(linker.link(text, marked(text, {text.removesuffix(" spoke."): "person"})).entities)
        assert list(shelf.entities) == ["person:dmytro-orlivsky"]


def test_an_article_without_names_asks_nothing() -> None:
    assert Linker().link("", ()).mentions == ()


def test_who_is_only_in_a_caption_keeps_nobody_from_a_last_name() -> None:
    text = "Tom Vane and his wife Ada Vane, Friday. Tom Vane spoke. Vane left."
    names = marked(text, {"Tom Vane": "person", "Ada Vane": "person", "Vane": "person"})
    assert [one.entity for one in Linker().link(text, names).mentions][-1] == ""
    caption = [one.start for one in names[:2]]
    assert [one.entity for one in Linker().link(text, names, caption).mentions][-1] == "person:tom-vane"
    alone = "Ada Vane at the dam, Friday. Vane left."
    names = marked(alone, {"Ada Vane": "person", "Vane": "person"})
    assert [one.entity for one in Linker().link(alone, names, [0]).mentions] == ["person:ada-vane"] * 2
