"""What the documentation says is so."""

import re
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
import yaml

from bot.cli import main
from bot.cli.app import copydesk
from bot.model.request import What
from handlers.parsing.parse import parse_command
from tests.docs.commands import HELP, slack_commands, terminal_commands
from tests.docs.options import TABLES, meanings, option_tables
from tests.docs.pages import ROOT, command_lines, links, name, pages, settings_blocks, slack_lines
from tests.docs.render import REFERENCE, expected, written
from tests.shipped import CONFIG

OUR_FILE = re.compile(r"`((?:bot|handlers|tests|benchmarks|config|docs|seeds)/[\w./-]*)`")
COMMANDS = REFERENCE / "commands.md"
EXPORT = REFERENCE / "export.md"
SETTINGS = REFERENCE / "settings.md"
READING = {
    "summary",
    "compare",
    "changes",
    "missing",
    "entity",
    "search",
    "stories",
    "export",
    "check",
    "follows",
    "digest list",
    "digest preview",
}
LINES = [(page, words) for page in pages() for words in command_lines(page)]
SLACK_LINES = sorted({(name(page), line) for page in pages() for line in slack_lines(page)})
SETTINGS_SHOWN = [(page, block) for page in pages() for block in settings_blocks(page)]
ASKS = {"/summary": What.SUMMARY, "/compare": What.COMPARE, "/entity": What.ENTITY, "/coverage": What.COVERAGE}


def _reads(words: list[str]) -> bool:
    return words[0] in READING or " ".join(words[:2]) in READING


def _ids(lines: list[tuple[Path, list[str]]]) -> list[str]:
    return [f"{name(page)}: {' '.join(words)}" for page, words in lines]


RUN = [line for line in LINES if _reads(line[1])]
PARSED = [line for line in LINES if not _reads(line[1])]


@pytest.mark.parametrize(("page", "words"), RUN, ids=_ids(RUN))
def test_a_command_that_reads_runs_as_it_is_shown(
    page: Path, words: list[str], seeds_index: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(CONFIG.parent)
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    monkeypatch.delenv("SLACK_APP_TOKEN", raising=False)
    with pytest.raises(SystemExit) as ended:
        main([*words, "--index", str(seeds_index)])
    told = capsys.readouterr()
    assert (ended.value.code, told.err) == (0, ""), f"{name(page)} shows it"
    assert told.out


@pytest.mark.parametrize(("page", "words"), PARSED, ids=_ids(PARSED))
def test_any_other_command_is_at_least_understood(page: Path, words: list[str]) -> None:
    command: click.Command = copydesk
    rest = list(words)
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        command = command.commands[rest.pop(0)]
    assert _fault(command, rest) == "", f"{name(page)} shows it"


@pytest.mark.parametrize(("page", "line"), SLACK_LINES)
def test_a_slash_command_is_understood(page: str, line: str) -> None:
    command, _, text = line.partition(" ")
    if command == "/digest":
        assert text.split(" ")[0] in {"", "list", "preview", "now", "help"}, page
    elif command == "/invite":
        assert text == "@Copydesk"
    else:
        asked = parse_command(ASKS[command], text).request.what
        assert asked is (What.HELP if text in {"", "help"} else ASKS[command]), page


@pytest.mark.parametrize("page", pages(), ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in links(page):
        if target.startswith(("https://", "http://", "#")):
            continue
        file, _, heading = unquote(target).partition("#")
        there = page.parent / file
        assert there.exists(), f"{name(page)} links to {target}"
        if heading:
            assert heading in _headings(there), f"{name(page)} links to {target}"


@pytest.mark.parametrize("page", pages(), ids=name)
def test_every_file_of_ours_that_is_named_is_there(page: Path) -> None:
    assert [named for named in OUR_FILE.findall(page.read_text("utf-8")) if not (ROOT / named).exists()] == []


def test_every_command_of_the_terminal_is_described_as_it_is() -> None:
    have = written(COMMANDS)
    for command, text in terminal_commands().items():
        _same(have.get(command), text, command)


def test_every_command_of_slack_is_described_as_it_is() -> None:
    _same(written(COMMANDS).get("slack commands"), slack_commands(CONFIG / "slack-manifest.yaml"), "slack commands")


@pytest.mark.parametrize("table", TABLES)
def test_every_setting_is_described_as_it_is(table: str) -> None:
    have = written(SETTINGS)
    _same(have.get(table), option_tables(have)[table], table)
    said = meanings(have[table])
    assert [option for option in TABLES[table].model_fields if not said[option]] == []


def test_every_key_of_the_dictionary_and_every_variable_is_described() -> None:
    text = SETTINGS.read_text(encoding="utf-8")
    for word in ("id", "name", "type", "aliases", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "COPYDESK_CONFIG"):
        assert f"| `{word}` |" in text


def test_every_key_of_an_exported_row_is_described(seeds_index: Path) -> None:
    have, wanted = written(EXPORT), expected(seeds_index)[EXPORT]
    assert list(have) == list(wanted)
    for block, text in wanted.items():
        keys = re.findall(r'"(\w+)":', text)
        missing = set(keys) - set(re.findall(r'"(\w+)":', have[block]))
        assert missing == set(), f"{_RENEW}\n{block}:\n{text}"


def test_the_readmes_answer_is_one_that_is_given(seeds_index: Path) -> None:
    readme = ROOT / "README.md"
    _same(written(readme).get("answer"), expected(seeds_index)[readme]["answer"], "answer")


@pytest.mark.parametrize("command", ["run", "test"])
def test_the_readmes_two_commands_are_there(command: str) -> None:
    assert f"make {command}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^{command}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_readme_leads_to_every_part_of_the_documentation() -> None:
    reached, ahead = set[Path](), [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        targets = (unquote(target).partition("#")[0] for target in links(page) if "://" not in target)
        ahead += [there for target in targets if target and (there := (page.parent / target).resolve()).is_file()]
    assert [name(page) for page in pages() if page not in reached] == []


def test_the_tests_that_are_named_as_proof_are_there() -> None:
    text = (ROOT / "docs/explanation/trust.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text)
    assert named
    for file, test in named:
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8") if test else (ROOT / file).is_file(), file


@pytest.mark.parametrize(("page", "block"), SETTINGS_SHOWN, ids=[name(page) for page, _ in SETTINGS_SHOWN])
def test_settings_that_a_page_shows_are_valid(page: Path, block: str) -> None:
    shown = yaml.safe_load(block)
    rows = shown if isinstance(shown, list) else [shown]
    models = [model.model_fields for model in TABLES.values()] + [dict.fromkeys(("id", "name", "type", "aliases"))]
    assert rows
    for row in rows:
        assert any(set(row) <= set(keys) for keys in models), f"{name(page)}: {row}"


def test_guides_show_settings() -> None:
    guides = ("digest", "index-your-articles", "names")
    assert {ROOT / f"docs/how-to/{guide}.md" for guide in guides} <= {page for page, _ in SETTINGS_SHOWN}


def _fault(command: click.Command, words: list[str]) -> str:
    """What click finds wrong with a command line; that the reader's own files are not here is no fault."""
    try:
        command.make_context("copydesk", words, help_option_names=HELP)
    except click.exceptions.Exit:
        return ""  # --help and --version end at once
    except click.UsageError as fault:
        return "" if "does not exist" in fault.message else fault.message
    return ""


_RENEW = "write the blocks anew with: python -m tests.docs.render"


def _same(have: str | None, wanted: str, block: str) -> None:
    assert have == wanted, f"{_RENEW}\n{block} should be:\n{wanted}"


def _headings(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
