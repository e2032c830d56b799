"""The shape of the repository: what lies where, how long a file may be, and how nothing is called."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from bot.text.words import STOP_WORDS
from tests.shipped import tracked

ROOT = Path(__file__).parents[1]
LINES = 300
SOURCE = frozenset({".py", ".js", ".css", ".html", ".sql"})

# Whatever stands here is longer, for the reason beside it.
LONGER = {
    "tests/digest/test_poster.py": "a state machine's ways to end, read in one place",
    "tests/handlers/test_whole_messages.py": "one table of all kinds of answers with their requests",
}

DECISIONS = 20
# Whatever stands here decides more, for the reason beside it.
TABLES = {
    "bot/analyse/attribution/reported_speech.py:is_report": "each line presumes that none before it has decided",
    "bot/compare/differences/one_thing.py:_counts_one_thing": "one table of what two counts must share, by their score",
}

TOP = frozenset(
    [
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "Makefile",
        "requirements.lock",
        "requirements-dev.lock",
        "seeds",
        "bot",
        "handlers",
        "config",
        "tests",
        "docs",
        "benchmarks",
        ".ci",
        ".github",
        ".pre-commit-config.yaml",
        ".gitignore",
    ]
)
CODE = ("bot", "handlers", "tests", "benchmarks", "docs", "config")
ALTERNATION = re.compile(r"\((?:\?(?:P<\w+>|[:=!]|<[=!]))?([^()\[\]]*\|[^()\[\]]*)\)")  # without groups in it
CONTENT = re.compile(r"[a-z][a-z'’-]{2,}")  # words; what is part of a pattern only is none
WORDS, SHARED = 8, 0.7  # least words that two tables may share, and the part of the smaller one
_PREPOSITIONS = "the prepositions that join a source, those of a headline in capitals, and those that end a count"
_PASTS = "the irregular pasts that end a source, that open a clause, or that are no thing, each few of all"
_OFFICES = "the offices that one person holds at a time, or that speak for a body, each fewer than the sources"
# Two tables in which most words of one stand, for the reason beside them.
ALIKE = {
    frozenset(pair): reason
    for reason, pairs in {
        _PREPOSITIONS: [
            ("bot/analyse/attribution/noun_phrases.py:_JOINING", "bot/ingest/bylines.py:_SMALL"),
            ("bot/analyse/attribution/noun_phrases.py:_JOINING", "bot/text/quantities/counted.py:_STOP"),
        ],
        "what may open a sentence is no name in one, and begins no sentence after initials in the other": [
            ("bot/analyse/attribution/noun_phrases.py:_OPENERS", "bot/text/sentences.py:_OPENERS"),
        ],
        _PASTS: [
            ("bot/analyse/attribution/noun_phrases.py:_VERBS", "bot/text/dates/tense_cues.py:_GONE"),
            ("bot/analyse/attribution/opening_subject.py:_OPENING", "bot/text/dates/tense_cues.py:_GONE"),
            ("bot/wording/things.py:_PARTICIPLES", "bot/text/dates/tense_cues.py:_GONE"),
        ],
        _OFFICES: [
            ("bot/entities/titled.py:OFFICES", "bot/text/quoted/source_nouns.py:BODIES"),
            ("bot/newsroom/people/speakers.py:_HEADS", "bot/text/quoted/source_nouns.py:BODIES"),
        ],
        "of the sources without a name, in the singular, those that news seldom names": [
            ("bot/analyse/attribution/source_kinds.py:_OFTEN_UNNAMED", "bot/text/quoted/source_nouns.py:UNNAMED"),
        ],
        "of all currencies, those with cents": [
            ("bot/text/quantities/currencies.py:CODES", "bot/text/quantities/currencies.py:WITH_CENTS"),
        ],
    }.items()
    for pair in pairs
}
SAYS_NOTHING = re.compile(r"(?:^|[_-])(?:utils?|helpers?|managers?|base|common|misc)(?:$|[_-])")


def test_the_top_level_holds_what_belongs_there_and_no_more() -> None:
    assert {name.split("/")[0] for name in tracked()} == TOP


def test_make_clean_leaves_the_index() -> None:
    recipe = re.search(r"^clean:\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe
    assert recipe[1].split() == (
        ["rm", "-rf", "$(VENV)", "test-output", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"]
    )


def test_no_file_is_long_without_a_reason() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in _sources()}
    assert {name: lines for name, lines in lengths.items() if lines > LINES and name not in LONGER} == {}
    assert [name for name in LONGER if lengths.get(name, 0) <= LINES] == [], "these need no reason any more"
    assert all(LONGER.values())


def test_no_function_decides_much_without_a_reason() -> None:
    dense = {name: number for name, number in _decisions_by_function() if number > DECISIONS}
    assert {name: number for name, number in dense.items() if name not in TABLES} == {}
    assert [name for name in TABLES if name not in dense] == [], "these need no reason any more"


@pytest.mark.parametrize(
    ("code", "decisions"),
    [
        ("return one", 0),
        ("if one:\n  pass\nelif two:\n  pass\nelse:\n  pass", 2),
        ("for one in two:\n  while one:\n    pass", 2),
        ("try:\n  pass\nexcept OSError:\n  pass", 1),
        ("match one:\n  case 1:\n    pass\n  case _:\n    pass", 2),
        ("return [one for one in two for _ in one if one if two]", 4),
        ("return one and two and not three or four", 3),
        ("return one if two else three", 1),
        ("return min(one, key=lambda two: two or three)", 1),
        ("def inner():\n  return one or two", 0),
    ],
)
def test_what_counts_as_a_decision(code: str, decisions: int) -> None:
    assert _decisions(ast.parse(code)) == decisions


def test_names_say_what_a_thing_is() -> None:
    entries = (entry for folder in CODE for entry in (ROOT / folder).rglob("*"))
    assert [str(entry.relative_to(ROOT)) for entry in entries if SAYS_NOTHING.search(entry.stem.lower())] == []


@pytest.mark.parametrize("top", ["bot", "handlers"])
def test_every_folder_of_code_is_a_package_that_says_what_it_holds(top: str) -> None:
    folders = {path.parent for path in (ROOT / top).rglob("*.py")}
    silent = [
        str(folder.relative_to(ROOT))
        for folder in sorted(folders)
        if not (folder / "__init__.py").is_file()
        or not ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_nobody_reads_the_store_through_the_newsroom() -> None:
    owners = ("bot/newsroom/", "bot/index/")  # whoever else needs the store is given it
    reached = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in _sources()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in ("bot", "handlers")
        if not str(path.relative_to(ROOT)).startswith(owners)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "store"
    ]
    assert reached == []


def test_no_word_stands_twice_in_one_table() -> None:
    twice = {
        (str(path.relative_to(ROOT)), word)
        for path in _sources()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split"
        if not node.args and isinstance(node.func.value, ast.Constant)
        for word, times in Counter(str(node.func.value.value).split()).items()
        if times > 1
    }
    assert twice == set()


def test_no_word_stands_twice_in_one_alternation() -> None:
    twice = {
        (str(path.relative_to(ROOT)), word)
        for path in _sources()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for words in ALTERNATION.findall(node.value)
        for word, times in Counter(words.split("|")).items()
        if times > 1
    }
    assert twice == set()


def test_no_two_tables_have_most_of_the_same_words() -> None:
    tables = {(name, words) for name, words in _tables() if len(words) >= WORDS}
    alike = {
        frozenset((one, other))
        for (one, words), (other, others) in combinations(sorted(tables, key=str), 2)
        if one != other and len(words & others) >= max(WORDS, SHARED * min(len(words), len(others)))
    }
    assert {pair for pair in alike if pair not in ALIKE} == set(), "give both one table, in bot/text/lexicon if need be"
    assert set(ALIKE) - alike == set(), "these need no reason any more"


def _tables() -> Iterator[tuple[str, frozenset[str]]]:
    """The tables of words at the top of each module, by file and name: sets, keys, texts that are split, patterns."""
    for path in _sources():
        name = path.relative_to(ROOT)
        if path.suffix == ".py" and name.parts[0] in ("bot", "handlers"):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                match node:
                    case ast.AnnAssign(target=ast.Name(id=table), value=ast.expr() as value):
                        yield from ((f"{name}:{table}", _content(words)) for words in _words(value))
                    case ast.Assign(targets=[ast.Name(id=table)], value=value):
                        yield from ((f"{name}:{table}", _content(words)) for words in _words(value))


def _words(value: ast.expr) -> Iterator[Iterable[str]]:
    for node in ast.walk(value):
        match node:
            case ast.Call(func=ast.Attribute(attr="split", value=ast.Constant(value=str(text))), args=[]):
                yield text.split()
            case ast.Set(elts=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(keys=parts):
                yield (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
            case ast.Constant(value=str(text)):
                yield from (words.split("|") for words in ALTERNATION.findall(f"({text})"))


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(lower for word in words if CONTENT.fullmatch(lower := word.lower())) - STOP_WORDS


def _decisions_by_function() -> Iterator[tuple[str, int]]:
    for path in _sources():
        name = path.relative_to(ROOT)
        if path.suffix == ".py" and name.parts[0] in ("bot", "handlers"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield f"{name}:{node.name}", _decisions(node)


def _decisions(of: ast.AST) -> int:
    """How often a function branches, repeats, or joins conditions; one inside it counts by itself."""
    number = 0
    for node in ast.iter_child_nodes(of):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                continue
            case ast.If() | ast.IfExp() | ast.For() | ast.AsyncFor() | ast.While() | ast.ExceptHandler():
                number += 1
            case ast.match_case():
                number += 1
            case ast.comprehension():
                number += 1 + len(node.ifs)
            case ast.BoolOp():
                number += len(node.values) - 1
        number += _decisions(node)
    return number


def _sources() -> list[Path]:
    return [
        path
        for folder in CODE
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in SOURCE and "__pycache__" not in path.parts and path.is_file()
    ]
