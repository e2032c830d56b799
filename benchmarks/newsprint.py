"""Print invented news-like articles, as many as a benchmark needs.

usage: python benchmarks/newsprint.py COUNT [SEED] > articles.jsonl

Each story is about invented people in invented places and is reported by one to five outlets: they share the facts,
differ in wording, units and order, and each adds something of its own. Now and then an outlet runs another's text, cut
short, as papers run wire copy. The same count and seed always give the same articles.
"""

import itertools
import json
import random
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

START = datetime(2024, 9, 21, tzinfo=UTC)
DAYS = 60
SHORTEST, LONGEST = 150, 500
COPIES = 0.06  # share of articles that are another outlet's text, cut short

_Words = dict[str, Any]


def generate(count: int, seed: int = 7) -> Iterator[dict[str, str]]:
    """Yield ``count`` articles of 150 to 500 words, story by story, spread over 60 days.

    Each has the fields id, title, text, outlet, date and url, as a line of a .jsonl file has.
    """
    words = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    rng = random.Random(seed)
    made = 0
    while made < count:
        began = START + timedelta(days=DAYS * made / count)
        for article in _story(rng, words, made, began):
            yield article
            made += 1
            if made == count:
                return


def large_story(count: int, seed: int = 7) -> Iterator[dict[str, str]]:
    """Yield one story as ``count`` outlets report it; the field ``story`` keeps it together."""
    words = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    editions = [
        outlet
        | {"name": f"{outlet['name']} {number}" if number else outlet["name"], "host": f"{number}.{outlet['host']}"}
        for number in range(-(-count // len(words["outlets"])))
        for outlet in words["outlets"]
    ]
    rng = random.Random(seed)
    for article in _story(rng, words, 0, START, editions[:count]):
        yield article | {"story": "large"}


def _story(
    rng: random.Random, words: _Words, number: int, began: datetime, outlets: list[_Words] | None = None
) -> Iterator[dict[str, str]]:
    kind = rng.choice(list(words["kinds"].values()))
    known = _known(rng, words, kind, began)
    extras = itertools.cycle(rng.sample(words["extra"], len(words["extra"])))
    outlets = outlets or rng.sample(words["outlets"], rng.choices([1, 2, 3, 4, 5], [40, 25, 18, 11, 6])[0])
    first = ""
    for place, outlet in enumerate(outlets):
        slots = _Slots(known | _styled(known, outlet) | _own(rng, words), rng, words)
        copied = bool(first) and rng.random() < COPIES
        text = _cut(first) if copied else _text(rng, kind, extras, slots)
        first = first or text
        name = f"newsprint-{number + place:07}"
        published = began + timedelta(minutes=rng.randrange(36 * 60) if place else 0)
        yield {
            "id": name,
            "title": _sentence(rng.choice(kind["headlines"]), slots),
            "text": text,
            "outlet": outlet["name"],
            "date": min(published, START + timedelta(days=DAYS)).isoformat(timespec="seconds"),
            "url": f"https://{outlet['host']}/{published:%Y/%m/%d}/{name}",
        }


def people(count: int, seed: int = 7) -> Iterator[str]:
    """Yield ``count`` different names of invented people; there are some tens of millions."""
    words = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    rng = random.Random(seed)
    seen: set[str] = set()
    while len(seen) < count:
        name = _person(rng, words)
        if name not in seen:
            seen.add(name)
            yield name


class _Slots(dict[str, Any]):
    """What fills a sentence's slots: the story's own facts, else a fresh draw from the banks."""

    def __init__(self, known: _Words, rng: random.Random, words: _Words) -> None:
        super().__init__(known)
        self._rng = rng
        self._words = words

    def __missing__(self, slot: str) -> str:
        if slot == "quote":
            return str(self._rng.choice(self._words["banks"]["quote"])).format_map(self)
        if slot in _MADE:
            return _MADE[slot](self._rng, self._words)
        return str(self._rng.choice(self._words["banks"][slot]))


def _known(rng: random.Random, words: _Words, kind: _Words, began: datetime) -> _Words:
    """The facts of a story that all its outlets share; numbers are bare, for each outlet to write in its own style."""
    banks = words["banks"]
    chief = _person(rng, words)
    known: _Words = {
        "role": kind["role"],
        "chief": chief,
        "chief_s": chief.split()[-1],
        "voice": _person(rng, words),
        "place": _town(rng, words),
        "near": _town(rng, words),
        "region": f"{_stem(rng, words)}shire",
        "firm": _firm(rng, words),
        "firm2": _firm(rng, words),
        "body": f"{rng.choice(words['names']['body_start'])} {rng.choice(words['names']['body_end'])}",
        "years": rng.randrange(3, 30),
        "share": rng.randrange(12, 60),
        "small": f"{rng.randrange(2, 9)}.{rng.randrange(1, 10)}",
        "small2": rng.randrange(2, 12),
        "weekday": f"{began:%A}",
        "later": f"{began + timedelta(days=rng.randrange(2, 6)):%A}",
        "past": f"{began - timedelta(days=rng.randrange(35, 200)):%B}",
        "ahead": f"{began + timedelta(days=rng.randrange(35, 120)):%B}",
        "arms": rng.choice(banks["arms"]),
        "_count": rng.randrange(110, 9_000),
        "_count2": rng.randrange(13, 99),
        "_count3": rng.randrange(110, 900),
        "_money": rng.randrange(11, 990) / 10,
        "_money2": rng.randrange(11, 99) / 10,
        "_money3": rng.randrange(11, 99) / 10,
        "_metres": rng.randrange(2, 90) * 1_000,
        "_shared": rng.sample(words["shared"], rng.randrange(4, 8)),
    }
    for slot in ("building", "matter", "vehicle"):
        known[slot], known[f"{slot}2"] = rng.sample(banks[slot], 2)
    for slot in ("quote1", "quote2"):
        known[slot] = rng.choice(banks["quote"]).format_map(_Slots(known, rng, words))
    return known


def _styled(known: _Words, outlet: _Words) -> _Words:
    """The story's numbers in this outlet's style."""
    unit = "m" if outlet["short"] else " million"
    length = f"{known['_metres'] // 1_000} km" if outlet["metric"] else f"{known['_metres'] / 1_609.344:.0f} miles"
    return {
        "count": f"{known['_count']:,}",
        "count3": str(known["_count3"]),
        "count2": "two dozen" if known["_count2"] == 24 and outlet["short"] else str(known["_count2"]),
        "money": f"${known['_money']}{unit}",
        "money2": f"${known['_money2']}{unit}",
        "money3": f"${known['_money3']}{unit}",
        "length": length,
    }


def _own(rng: random.Random, words: _Words) -> _Words:
    """The things that only one outlet writes about."""
    return {f"{slot}3": rng.choice(words["banks"][slot]) for slot in ("building", "matter", "vehicle")}


def _text(rng: random.Random, kind: _Words, extras: Iterator[str], slots: _Slots) -> str:
    """The lead, most of the shared facts in any order, then what only this outlet has, up to a length drawn at random.

    ``extras`` is dealt like a pack of cards: what one outlet takes the next does not get, until all are used.
    """
    aim = rng.triangular(SHORTEST + 15, LONGEST - 40, 240)
    facts = kind["facts"] + slots["_shared"]
    chosen = rng.sample(facts, rng.randrange(len(facts) * 2 // 3, len(facts) + 1))
    templates = [rng.choice(kind["lead"]), *(rng.choice(fact) for fact in chosen)]
    paragraphs: list[str] = []
    length = 0
    place = 0
    while place < len(templates) or length < aim:
        sentence = _sentence(templates[place] if place < len(templates) else next(extras), slots)
        length += len(sentence.split())
        if place > 1 and rng.random() < 0.4:
            paragraphs[-1] += f" {sentence}"
        else:
            paragraphs.append(sentence)
        place += 1
    return "\n\n".join(paragraphs)


def _sentence(template: str, slots: _Slots) -> str:
    """A template filled in; the first letter is a capital, also after a quotation mark."""
    sentence = template.format_map(slots)
    start = 1 if sentence.startswith('"') else 0
    return sentence[:start] + sentence[start : start + 1].upper() + sentence[start + 1 :]


def _cut(text: str) -> str:
    """The text without its last paragraphs, but no shorter than ``SHORTEST``."""
    paragraphs = text.split("\n\n")
    while len(paragraphs) > 1 and len(" ".join(paragraphs[:-1]).split()) >= SHORTEST:
        paragraphs.pop()
    return "\n\n".join(paragraphs)


def _stem(rng: random.Random, words: _Words) -> str:
    return str(rng.choice(words["names"]["start"])) + str(rng.choice(words["names"]["middle"]))


def _town(rng: random.Random, words: _Words) -> str:
    return _stem(rng, words) + str(rng.choice(words["names"]["place_end"]))


def _person(rng: random.Random, words: _Words) -> str:
    return f"{rng.choice(words['names']['first'])} {_stem(rng, words)}{rng.choice(words['names']['surname_end'])}"


def _firm(rng: random.Random, words: _Words) -> str:
    return f"{_stem(rng, words)}{rng.choice(['', 'co', 'ex', 'ia', 'on'])} {rng.choice(words['names']['firm_end'])}"


_MADE: dict[str, Callable[[random.Random, _Words], str]] = {
    "person": _person,
    "town": _town,
    "age": lambda rng, _: str(rng.randrange(19, 90)),
    "years": lambda rng, _: str(rng.randrange(3, 30)),
    "year": lambda rng, _: str(rng.randrange(1950, 2024)),
    "day": lambda rng, _: rng.choice(["second", "third", "ninth", "11th", "14th", "20th", "22nd", "26th"]),
    "number": lambda rng, _: f"{rng.randrange(110, 48_000):,}",
    "percent": lambda rng, _: str(rng.randrange(2, 80)),
    "ratio": lambda rng, _: rng.choice(["third", "fifth", "eighth", "tenth", "twelfth"]),
    "sum": lambda rng, _: f"${rng.randrange(20, 990)},000",
}


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    for article in generate(*(int(argument) for argument in sys.argv[1:])):
        print(json.dumps(article, ensure_ascii=False))
