import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.newsroom import Newsroom
from bot.wording.times import time as written
from tests.shipped import CONFIG

Run = Callable[..., tuple[int, str, str]]

ROOT = Path(__file__).parents[2]


def test_a_story_is_summarised_and_compared_by_words(run: Run) -> None:
    code, out, err = run("summary", "ATACMS")
    assert (code, err) == (0, "")
    assert out.startswith("US lets Ukraine fire American missiles deep into Russia\n2 outlets\n")
    code, out, _ = run("compare", "ATACMS")
    assert code == 0
    for part in ("Headlines", "Agreed by several outlets", "Reported differently", "Only one reports"):
        assert f"\n{part}" in out


def test_an_entity_is_told_with_its_descriptions_and_its_mentions_over_time(run: Run, newsroom: Newsroom) -> None:
    code, out, _ = run("entity", "Zelensky")
    assert code == 0
    assert "\nDescribed as\n  " in out
    assert "\nMentions over time\n" in out
    _, out, _ = run("entity", "Zelensky", "--json")
    profile = json.loads(out)
    assert sum(count for stretch in profile["over_time"] for _, count in stretch["outlets"]) == profile["mentions"]
    assert profile["described"]
    for passage in (place for wording in profile["described"] for place in wording["passages"]):
        report = newsroom.store.report(passage["article"])
        assert report is not None
        assert report.article.text[passage["start"] : passage["end"]] == passage["text"]


def test_a_name_that_the_newsroom_lists_is_shown_though_no_article_mentions_it(run: Run, newsroom: Newsroom) -> None:
    code, out, err = run("entity", "Xi Jinping")
    assert (code, err) == (0, "")
    assert out == (
        "Xi Jinping (person)\nIn your newsroom's list of names (config/entities.yaml).\nAlso listed as: Xi, 习近平\n"
        "No article in the index mentions this name yet.\n"
        "Searched 45 articles in 16 stories; newest article 19 Nov 2024, 13:00 UTC;"
        f" last indexed {written(datetime.fromisoformat(newsroom.freshness().indexed))}.\n"
    )
    code, out, _ = run("search", "about:Xi")
    assert code == 1


def test_piped_output_is_neither_wrapped_nor_coloured(run: Run) -> None:
    _, out, _ = run("summary", "tallyandtrade-20241112-corvane-millbrook")
    assert "\x1b" not in out
    assert max(len(line) for line in out.splitlines()) > 120


def test_json_rows_point_into_the_text(run: Run, newsroom: Newsroom) -> None:
    code, out, _ = run("summary", "tallyandtrade-20241112-corvane-millbrook", "-n", "2", "--json")
    row = json.loads(out)
    assert code == 0
    assert (row["answer"], row["article"], len(row["sentences"])) == (
        "Summary",
        "tallyandtrade-20241112-corvane-millbrook",
        2,
    )
    report = newsroom.store.report(row["article"])
    assert report is not None
    text = report.article.text
    for span in row["sentences"]:
        assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("summary", "zzzz", "qqqq"), 1, "copydesk: nothing found for “zzzz qqqq”\n"),
        (
            ("entity", "the", "harbour", "ledger"),
            1,
            "Harbour Ledger is an outlet: 11 articles. List them with: copydesk",
        ),
        (("summary", "today"), 1, "The newest in the index is from 19 Nov 2024.\nSearched 45 articles"),
        (("search", "last", "night"), 1, "The newest in the index is from 19 Nov 2024.\nSearched 45 articles"),
        (("search", "from:today"), 1, "The newest in the index is from 19 Nov 2024.\nSearched 45 articles"),
        (("compare", "saltmere", "strkie"), 1, "Did you mean “saltmere strike”?"),
        (
            ("summary", ""),
            2,
            "copydesk: You haven't typed anything to look for. Type a few words of a story, a headline, an address, or",
        ),
        (("compare", "🔥"), 2, "copydesk: “🔥” has no letter or digit to search by. Type a few words of a story"),
        (("compare", "a", "vs", "b", "vs", "c"), 2, "copydesk: Two articles can be compared at a time: write “A vs B”"),
        (("summary", "zzzz" * 2_000), 1, f"nothing found for “{'zzzz' * 49}zzz…”\n"),
        (("search", "from:someday"), 2, "copydesk: from:someday is not a date. Write it like from:2024-11-17"),
        (("search", "from:2024-11-18", "to:2024-11-17"), 2, "is later than to:2024-11-17; swap them."),
        (("search", "flood", "--page", "99"), 0, "copydesk: there is no page 99; this is the last one.\n"),
        (("missing", "tarnholt", "flood"), 2, "copydesk: No outlet is named: use --outlet, or set our_outlet in"),
        (("index", "ftp://x.example/f"), 2, "ftp://x.example/f cannot be read: only addresses that begin with http://"),
        (("entity",), 2, "copydesk: Give a name, or a file of names with --from-file."),
        (("summary", "x", "--sentences", "11"), 2, "Invalid value for '--sentences'"),
    ],
)
def test_failures_are_one_sentence_with_an_exit_code(run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    found, _, err = run(*words)
    assert found == code
    assert said in err
    assert "Traceback" not in err


def test_an_index_that_is_not_there(run: Run, tmp_path: Path) -> None:
    code, out, err = run("stories", "--index", str(tmp_path / "none.sqlite"), with_index=False)
    assert (code, out) == (1, "")
    assert err.startswith("copydesk: There is no index at ")


def test_hidden_articles_are_in_no_export(run: Run) -> None:
    for table in ("summaries", "stories", "comparisons", "entities", "figures", "quotes"):
        _, out, _ = run("export", table)
        rows = [json.loads(line) for line in out.splitlines()]
        assert rows
        assert "calloway-arrested" not in out
        assert "2099" not in out


def test_names_from_a_dictionary_without_an_index(run: Run, tmp_path: Path) -> None:
    names, dictionary = tmp_path / "names.txt", tmp_path / "desk.yaml"
    names.write_text("Jana Hollt\nNobody Atall Xyz\n", encoding="utf-8")
    dictionary.write_text("- {id: e1, name: Jana Holt, type: person, aliases: [J. Holt]}\n", encoding="utf-8")
    code, out, _ = run("entity", "--from-file", str(names), "--entities", str(dictionary), "--json", with_index=False)
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [row["query"] for row in rows] == ["Jana Hollt", "Nobody Atall Xyz"]
    assert [candidate["id"] for candidate in rows[0]["candidates"]] == ["e1"]
    assert rows[1]["candidates"] == []


def test_names_that_are_no_text_are_refused_with_their_line(run: Run, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes(b"Ada Quill\r\nJana Holt\n\xffda\n")
    assert run("entity", "--from-file", str(names), "--json") == (
        2,
        "",
        f"copydesk: {names}, line 3: this is not UTF-8 text. Save the file as UTF-8 and ask again.\n",
    )


def test_what_was_typed_in_another_encoding_is_refused(run: Run) -> None:
    told = "copydesk: what you typed is not UTF-8 text. Set your terminal to UTF-8 and type it again.\n"
    for command in ("summary", "compare"):
        assert run(command, "ferry \udcff") == (2, "", told)


def test_a_terminal_that_cannot_write_the_answer_is_told_how(seeds_index: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "entity", "Xi Jinping", "--index", str(seeds_index)],
        cwd=CONFIG.parent,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        1,
        "copydesk: '\\u4e60' cannot be written in ascii. Set PYTHONIOENCODING=utf-8 and run it again.\n",
    )


def test_check_shows_no_secret(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-very-secret")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-very-secret")
    code, out, _ = run("check", "--offline")
    assert code == 0
    assert "-very-secret" not in out
    assert "bot_token: ***" in out
    assert out.endswith("slack\n  connection: Socket Mode, with both tokens\nReady: no problems found.\n")


@pytest.mark.parametrize(
    ("alone", "token", "missing"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-very-secret", "SLACK_APP_TOKEN"),
        ("SLACK_APP_TOKEN", "xapp-very-secret", "SLACK_BOT_TOKEN"),
    ],
)
def test_one_token_alone_starts_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, alone: str, token: str, missing: str
) -> None:
    monkeypatch.setenv(alone, token)
    monkeypatch.delenv(missing, raising=False)
    said = f"  {missing}: missing; Slack needs both tokens. Set it too, or neither to use the Desk\n"
    for command in ("check", "serve"):
        assert run(command) == (2, "", f"copydesk: The settings cannot be used:\n{said}")


def test_check_and_the_answers_tell_one_time_of_the_last_run(run: Run, newsroom: Newsroom) -> None:
    last_run = newsroom.store.notes()["last_run"]
    assert newsroom.freshness().indexed == last_run
    told = written(datetime.fromisoformat(last_run))
    assert f"\n  last indexed: {told}\n" in run("check")[1]
    assert f"; last indexed {told}.\n" in run("summary", "zzzz")[2]


def test_check_warns_of_files_that_nothing_reads_and_feeds_that_are_never_read(
    run: Run, seeds_index: Path, tmp_path: Path
) -> None:
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    (tmp_path / "sauces.yaml").write_text("- path: seeds\n")
    (tmp_path / "sources.yaml").write_text(
        "- feed: http://127.0.0.1/a.xml\n- feed: http://localhost/b.xml\n- feed: https://ledger.example/feed.xml\n"
    )
    code, out, _ = run("check", "--index", str(seeds_index), "--config", str(tmp_path), with_index=False)
    assert code == 0
    assert (
        "\n  warning: sauces.yaml is read by nothing; is it misspelt?; sources.yaml: an address of this machine or"
        " network is never read: http://127.0.0.1/a.xml, http://localhost/b.xml\n"
    ) in out


def test_check_names_a_source_that_is_not_there(run: Run, seeds_index: Path, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    (tmp_path / "sources.yaml").write_text(f"- path: {tmp_path / 'here'}\n- path: {tmp_path / 'gone'}\n")
    code, out, _ = run("check", "--index", str(seeds_index), "--config", str(tmp_path), with_index=False)
    assert code == 1
    assert f"\n  problem: sources.yaml: there is nothing at {tmp_path / 'gone'}\n" in out


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("a: [1", "{}, line 2: not valid YAML"),
        (
            "- {name: Ada Quill, typ: person}",
            (
                "The list of names cannot be used; an entry has `name` and `type`, and perhaps `aliases` and `id`:\n"
                "{0}, line 1: entry 1 (Ada Quill), type: is missing\n"
                "{0}, line 1: entry 1 (Ada Quill), typ: there is no option of this name here\n"
            ),
        ),
    ],
)
def test_check_names_what_is_wrong_in_the_dictionary(
    run: Run, seeds_index: Path, tmp_path: Path, written: str, wrong: str
) -> None:
    dictionary = tmp_path / "entities.yaml"
    dictionary.write_text(written, encoding="utf-8")
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    code, out, _ = run("check", "--index", str(seeds_index), "--config", str(tmp_path), with_index=False)
    assert code == 1
    assert f"\n  problem: {wrong.format(dictionary)}" in out
    assert out.endswith("\n1 problem: see names.\n")


def test_check_says_what_sentences_are_compared_with(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.analyse.models.meaning.WEIGHTS", ("no_such_package", "file"))
    _, out, _ = run("check", "--json")
    facts = json.loads(out)
    assert facts["semantic"] == {"in use": "none (`make install` installs it)"}
    assert facts["index"]["compared with"] == "words alone"
    assert (facts["settings"]["reindex_minutes"], facts["settings"]["bot_token"]) == (5, "not set")
    assert facts["index"]["newest article"] == "2024-11-19T13:00:00+00:00"


def test_indexing_names_what_it_refuses_and_exits_with_1(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.md").write_text("---\ndate: 2199-11-17\n---\nThe bridge was shut.", encoding="utf-8")
    (tmp_path / "in" / "feed.xml").write_text("<rss/>", encoding="utf-8")
    (tmp_path / "in" / "\x1b[31mred.md").write_text("---\ndate: noon\n---\nThe bridge.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "index", "in", "--index", "i.sqlite", "--no-model"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.startswith(
        "1 article read: 1 new. 1 story prepared. 1 file of another type was left out (.xml). 1 refused."
    )
    assert "refused: ⟦U+001B⟧[31mred.md: " in done.stderr
    assert "doubtful: one.md: published 2199-11-17 is in the future; indexed, but check the date\n" in done.stderr
    assert "\x1b" not in done.stderr


def test_help_has_examples_for_every_command(run: Run) -> None:
    for command in ("index", "summary", "compare", "entity", "search", "stories", "export", "check", "serve"):
        code, out, _ = run(command, "--help", with_index=False)
        assert code == 0
        assert "Example" in out
