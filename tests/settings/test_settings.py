import re
from pathlib import Path

import pytest
import yaml

from bot.digest.gather import check_query
from bot.errors import SettingsError
from bot.settings import Options, Secret, load_settings
from tests.shipped import CONFIG

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "settings.yaml").read_text(encoding="utf-8"))


def test_the_shipped_file_shows_every_option_with_its_default() -> None:
    shown = yaml.safe_load((CONFIG / "copydesk.yaml").read_text(encoding="utf-8"))
    assert shown == Options().model_dump(mode="json")


def test_each_option_has_a_line_on_why() -> None:
    lines = (CONFIG / "copydesk.yaml").read_text(encoding="utf-8").splitlines()
    options = [number for number, line in enumerate(lines) if line and not line.startswith("#")]
    assert options
    for number in options:
        assert lines[number - 1].startswith("# ")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("zone: Mars/North\nindx: x\nreindex_minutes: 0\n")
    (tmp_path / "sources.yaml").write_text("- paths: seeds\n")
    (tmp_path / "digests.yaml").write_text("a: [b\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={"SLACK_BOT_TOKEN": "wrong"})
    message = str(caught.value)
    for part in (
        "copydesk.yaml, line 1: zone: 'Mars/North' is not a time zone",
        "copydesk.yaml, line 2: there is no option 'indx' in this file",
        "copydesk.yaml, line 3: reindex_minutes: must be 1 or more",
        "sources.yaml, line 1: entry 1, paths: there is no option of this name here",
        "digests.yaml, line 2: not valid YAML",
        "SLACK_BOT_TOKEN: a token of this kind starts with 'xoxb-'",
        "SLACK_APP_TOKEN: missing; Slack needs both tokens. Set it too, or neither to use the Desk",
    ):
        assert part in message
    assert "wrong" not in message


def test_faults_stand_in_the_order_of_their_lines(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("zone: Nowhere\nfollow_days: 0\nsauce: 3\ndesk_port: 0\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={})
    assert re.findall(r"line (\d)", str(caught.value)) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["told"][0])
def test_what_is_wrong_is_told_with_its_line_and_what_to_write(tmp_path: Path, case: dict) -> None:
    (tmp_path / case["file"]).write_text(case["text"], encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={})
    faults = [f"  {one}" for one in case["told"]]
    assert str(caught.value).replace(str(tmp_path), "FOLDER").split("\n") == ["The settings cannot be used:", *faults]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# " + "x" * 1_000_000, r"sources\.yaml has 1,000,002 bytes, over the limit of 1,000,000"),
        ("[" * 3_000, r"sources\.yaml: not valid YAML \(nested too deep\)"),
    ],
    ids=["long", "deep"],
)
def test_a_file_of_settings_that_is_far_too_large_is_not_read(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "sources.yaml").write_text(text)
    with pytest.raises(SettingsError, match=told):
        load_settings(tmp_path, environ={})


@pytest.mark.parametrize("zone", ["EST", "CET", "Cuba"])
def test_a_zone_without_a_region_is_refused(tmp_path: Path, zone: str) -> None:
    (tmp_path / "copydesk.yaml").write_text(f"zone: {zone}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=f"'{zone}' is not a time zone; write it like Europe/Berlin"):
        load_settings(tmp_path, environ={})


@pytest.mark.parametrize(
    ("written", "outlets"),
    [
        ("Harbour Ledger", ("Harbour Ledger",)),
        ("[Harbour Ledger, ' Ledger Online ']", ("Harbour Ledger", "Ledger Online")),
        ("[]", ()),
    ],
)
def test_ones_own_outlet_is_a_name_or_several(tmp_path: Path, written: str, outlets: tuple[str, ...]) -> None:
    (tmp_path / "copydesk.yaml").write_text(f"our_outlet: {written}\n")
    assert load_settings(tmp_path, environ={}).our_outlet == outlets


PLAN = {
    "id": "morning",
    "title": "Morning",
    "channel": "C0NEWS",
    "times": ["08:00"],
    "zone": "UTC",
    "set_up_by": "Mara Vell",
    "sections": [{"title": "One"}],
}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"times": [630]},
            "line 7: entry 1 (morning), times 1: must be text: write it in quotation marks",
        ),  # 10:30, as YAML reads it
        ({"times": ["8:00"]}, "line 7: entry 1 (morning), times 1: write a time like '08:30'"),
        ({"times": "08:00"}, "line 6: entry 1 (morning), times: must be a list: write it like [one, two]"),
        ({"times": []}, "line 6: entry 1 (morning), times: must have an entry"),
        (
            {"channel": "#news"},
            "line 1: entry 1 (morning), channel: write the channel's id, like C0123ABCD, from the end of its details",
        ),
        ({"id": "A B"}, "line 2: entry 1 (A B), id: write small letters, digits and hyphens, like morning-news"),
        (
            {"days": ["monday"]},
            "line 3: entry 1 (morning), days 1: must be 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'",
        ),
        (
            {"hours": 1.5},
            "line 2: entry 1 (morning), hours: must be a whole number, without quotation marks",
        ),
        ({"hours": 0}, "line 2: entry 1 (morning), hours: must be 1 or more"),
        ({"hours": 9000}, "line 2: entry 1 (morning), hours: must be 336 or less"),
        ({"post_when_empty": "maybe"}, "line 3: entry 1 (morning), post_when_empty: must be true or false"),
        ({"title": ""}, "line 8: entry 1 (morning), title: must not be empty"),
        (
            {"sections": [{"title": "One", "names": "Quill"}]},
            "line 4: entry 1 (morning), sections 1 (One), names: must be a list: write it like [one, two]",
        ),
        ({"sections": ["One"]}, "line 4: entry 1 (morning), sections 1: must be lines of `key: value`"),
        ({"section": []}, "line 3: entry 1 (morning), section: there is no option of this name here"),
        ({"zone": "Mars"}, "line 9: entry 1 (morning), zone: 'Mars' is not a time zone; write it like Europe/Berlin"),
    ],
)
def test_a_fault_says_how_it_is_written(tmp_path: Path, changed: dict[str, object], told: str) -> None:
    (tmp_path / "digests.yaml").write_text(yaml.safe_dump([PLAN | changed]))
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={})
    assert str(caught.value) == f"The settings cannot be used:\n  {tmp_path / 'digests.yaml'}, {told}"


@pytest.mark.parametrize("name", ["copydesk.yaml", "sources.yaml", "digests.yaml"])
def test_a_file_that_cannot_be_read_is_named_in_plain_words(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes("zone: Österleigh".encode("latin-1"))
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={})
    assert str(caught.value) == (
        f"The settings cannot be used:\n  {tmp_path / name} cannot be read: it is not UTF-8 text. Save it as UTF-8."
    )
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={})
    assert str(caught.value) == (
        f"The settings cannot be used:\n  {tmp_path / name} cannot be opened (Is a directory). Let the user that runs"
        " Copydesk read it."
    )


def test_a_key_of_an_entry_that_is_there_twice_is_named(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("- feed: https://l.example/f\n  outlet: Ledger\n  outlet: Bell\n")
    with pytest.raises(SettingsError, match=r"sources\.yaml, line 3: 'outlet' is there twice; keep one"):
        load_settings(tmp_path, environ={})


def test_a_broken_environment_file_is_named_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / ".env").write_text("ZONE=UTC\nno value here = 'x\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError) as caught:
        load_settings(environ={})
    assert str(caught.value) == f"{tmp_path}/.env, line 2: must be NAME=value"
    assert (capsys.readouterr().err, caplog.messages) == ("", [])


def test_an_environment_file_that_is_no_text_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_bytes(b"SLACK_BOT_TOKEN=\xff\xfe\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match=r"\.env cannot be read: it is not UTF-8 text\. Save it as UTF-8\."):
        load_settings(environ={})


@pytest.mark.parametrize("line", ["config: /nowhere", "bot_token: abc", "entities:", "sources: []", "1: x", "? on"])
def test_what_stands_in_other_files_or_the_environment_is_no_option_here(tmp_path: Path, line: str) -> None:
    (tmp_path / "copydesk.yaml").write_text(f"zone: UTC\n\n{line}\n")
    key = line.removeprefix("? ").partition(":")[0]
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={})
    assert str(caught.value) == (
        f"The settings cannot be used:\n  {tmp_path / 'copydesk.yaml'}, line 3: there is no option {key!r} in this file"
    )


def test_a_digest_s_query_is_read_with_the_settings(tmp_path: Path) -> None:
    (tmp_path / "digests.yaml").write_text(
        "- id: morning\n  title: Morning\n  channel: C0NEWS\n  times: ['08:00']\n  zone: UTC\n  set_up_by: Mara Vell\n"
        "  sections: [{title: One, query: bridge}, {title: Two, query: 'from:notaday'}, {title: Three, query: '!?'},"
        " {title: Four}, {title: Five, query: 'from:2024-11-02 to:2024-11-01'},"
        " {title: Six, query: 'from:today to:yesterday'}]\n"
    )
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={}, check_query=check_query)
    at = f"{tmp_path / 'digests.yaml'}, line 7: entry 1 (morning)"
    assert str(caught.value).splitlines() == [
        "The settings cannot be used:",
        (
            f"  {at}, sections 2 (Two), query: from:notaday is not a date."
            " Write it like from:2024-11-17, or from:yesterday."
        ),
        (
            f"  {at}, sections 3 (Three), query: “!?” has no letter or digit to search by."
            " Type a few words of a story, a headline, an address, or a name."
        ),
        f"  {at}, sections 5 (Five), query: from: is later than to: on every day; swap them.",
        f"  {at}, sections 6 (Six), query: from: is later than to: on every day; swap them.",
    ]


@pytest.mark.parametrize(
    "query",
    [
        "from:monday to:friday",
        "from:saturday to:sunday",
        "from:november to:yesterday",
        "from:november to:february",
        "from:today to:2024-11-01",
        "from:2090-01-01 to:yesterday",
        'from:"29 february"',
        "about:Quill from:monday to:2024-11-01",
    ],
)
def test_no_query_is_a_fault_for_the_day_on_which_it_is_read(tmp_path: Path, query: str) -> None:
    plan = {"id": "morning", "title": "Morning", "channel": "C0NEWS", "times": ["08:00"], "zone": "UTC"}
    sections = [{"title": "One", "query": query}]
    (tmp_path / "digests.yaml").write_text(yaml.safe_dump([plan | {"set_up_by": "Mara Vell", "sections": sections}]))
    (read,) = load_settings(tmp_path, environ={}, check_query=check_query).digests
    assert read.sections[0].query == query


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"There is no configuration folder at .*none"):
        load_settings(tmp_path / "none", environ={})
    with pytest.raises(SettingsError) as caught:
        load_settings(environ={"COPYDESK_CONFIG": "/no/such"})
    assert str(caught.value) == (
        "There is no configuration folder at /no/such. Correct COPYDESK_CONFIG, which names it, or leave it out for the"
        " defaults."
    )


def test_secrets_print_as_stars() -> None:
    settings = load_settings(CONFIG, environ={"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"})
    assert settings.on_slack
    assert settings.bot_token.reveal() == "xoxb-1"
    assert "xoxb-1" not in repr(settings) + str(settings) + f"{settings.bot_token}" + repr(Secret("xoxb-1"))
    assert str(settings.bot_token) == "***"


def test_feeds_are_sources_beside_folders(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(
        "- path: seeds\n- feed: https://ledger.example/rss?a=b\n  outlet: ' Ledger '\n  pages: false\n"
    )
    folder, feed = load_settings(tmp_path, environ={}).sources
    assert (folder.place, feed.place, feed.outlet, feed.pages) == (
        "seeds",
        "https://ledger.example/rss?a=b",
        "Ledger",
        False,
    )


def test_the_command_line_wins(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("index: here.sqlite\n")
    assert load_settings(tmp_path, environ={}).index == Path("here.sqlite")
    assert load_settings(tmp_path, environ={}, overrides={"index": Path("there.sqlite")}).index == Path("there.sqlite")
