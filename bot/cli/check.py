"""``copydesk check``."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from bot.analyse.models.meaning import open_encoder
from bot.analyse.models.ner import open_model
from bot.cli.json_rows import write_row
from bot.cli.options import as_json, settings_for, where
from bot.clock import SystemClock
from bot.digest.doubts import doubts
from bot.entities.dictionary import load_dictionary
from bot.errors import CopydeskError, IndexBusyError
from bot.ingest.reach import is_public, without_query
from bot.model.fetched import FeedState
from bot.newsroom.finding.outlets import outlet_meant
from bot.settings import Settings, Source, unread_files
from bot.store import Store, index_lock, open_store
from bot.wording.counts import count
from bot.wording.times import time
from handlers.installation import installation

_OUTLETS = 12


@click.command()
@click.option("--offline", is_flag=True, help="Do not ask Slack about the tokens, the permissions and the channels.")
@as_json
@where
def check(index: Path | None, config: Path | None, *, as_json: bool, offline: bool) -> int:
    """Show the settings, how fresh the index is, and what is missing.

    With tokens, asks Slack whether it accepts them, which permissions are
    missing, and whether the bot is in the channels of its digests.
    Exits with 1 if something needs fixing before the app can run, not for
    warnings.

    \b
    Examples:
      copydesk check
      copydesk check --offline --json
    """
    settings = settings_for(index, config)
    facts: dict[str, dict[str, object]] = {
        "settings": _settings(settings),
        "names": _names(settings),
        "index": _index(settings),
        **({"feeds": feeds} if (feeds := _feeds(settings)) else {}),
        "model": _model(settings),
        "semantic": _semantic(settings),
        "slack": _slack(settings, offline=offline),
    }
    wrong, doubtful = ([part for part, values in facts.items() if key in values] for key in ("problem", "warning"))
    if as_json:
        write_row(facts)
    else:
        for part, values in facts.items():
            click.echo(part)
            for key, value in values.items():
                click.echo(f"  {key}: {time(value) if isinstance(value, datetime) else value}")
        click.echo(_verdict(wrong, doubtful))
    return int(bool(wrong))


def _verdict(wrong: Sequence[str], doubtful: Sequence[str]) -> str:
    if wrong:
        return f"{count(len(wrong), 'problem')}: see {', '.join(wrong)}."
    return f"Ready, with a warning: see {', '.join(doubtful)}." if doubtful else "Ready: no problems found."


def _settings(settings: Settings) -> dict[str, object]:
    shown: dict[str, object] = {
        name: value if isinstance(value, int) else _shown(value)
        for name in type(settings).model_fields
        if not isinstance(value := getattr(settings, name), tuple)
    }
    shown["sources"] = ", ".join(_place(source) for source in settings.sources) or "none"
    missing = [source.place for source in settings.sources if source.path and not source.path.exists()]
    if missing:
        shown["problem"] = f"sources.yaml: there is nothing at {', '.join(missing)}"
    warnings = [f"{name} is read by nothing; is it misspelt?" for name in unread_files(settings.config)]
    local = [without_query(source.feed) for source in settings.sources if source.feed and _is_local(source.feed)]
    if local:
        warnings.append(f"sources.yaml: an address of this machine or network is never read: {', '.join(local)}")
    if settings.on_slack and not settings.sources:
        warnings.append("sources.yaml names nothing to read: answers come from what is indexed by hand")
    if warnings:
        shown["warning"] = "; ".join(warnings)
    shown["our_outlet"] = ", ".join(settings.our_outlet) or "none"
    shown["digests"] = ", ".join(plan.id for plan in settings.digests) or "none"
    return shown


def _is_local(feed: str) -> bool:
    host = urlsplit(feed).hostname or ""
    is_number = ":" in host or host.replace(".", "").isdigit()
    return host == "localhost" or (is_number and not is_public(host))


def _place(source: Source) -> str:
    return without_query(source.feed) if source.feed else source.place


def _feeds(settings: Settings) -> dict[str, object]:
    """For each feed how many articles came from it, when it was last read, and what the server answered."""
    feeds = [source.feed for source in settings.sources if source.feed]
    try:
        store = open_store(settings.index, SystemClock())
        states = [store.feed_state(feed) or FeedState(feed, answer="it was not asked for yet") for feed in feeds]
        articles = [store.articles_from(without_query(feed)) for feed in feeds]
        store.close()
    except CopydeskError:
        return {}  # what is wrong with the index is said there
    facts: dict[str, object] = {
        without_query(state.address): _of_feed(state, number) for state, number in zip(states, articles, strict=True)
    }
    if failing := [without_query(state.address) for state in states if state.failing]:
        facts["problem"] = f"sources.yaml: correct or take out what cannot be read: {', '.join(failing)}"
    elif failed := [without_query(state.address) for state in states if state.failures]:
        facts["warning"] = f"not read last time: {', '.join(failed)}"
    return facts


def _of_feed(state: FeedState, articles: int) -> str:
    read = f"last read {time(state.read)}" if state.read else "never read"
    until = f", asked again after {time(state.due)}" if state.due else ""
    return f"{count(articles, 'article')}; {read}; {state.answer}{until}"


def _names(settings: Settings) -> dict[str, object]:
    """The newsroom's own list of names, which every command that looks up names reads on start."""
    if settings.entities is None:
        return {"list": "none"}
    try:
        return {"list": str(settings.entities), "entries": len(load_dictionary(settings.entities))}
    except CopydeskError as error:
        return {"list": str(settings.entities), "problem": str(error)}


def _shown(value: object) -> str:
    return "not set" if value is None or not str(value) else str(value)


def _index(settings: Settings) -> dict[str, object]:
    if closed := _closed(settings.index):
        return {"file": str(settings.index), "problem": "; ".join(closed)}
    if settings.sources and not settings.index.exists():
        return {"file": str(settings.index), "warning": "none yet: `copydesk serve` makes it from sources.yaml"}
    try:
        store = open_store(settings.index, SystemClock())
        store.read_whole()
        fresh, notes = store.freshness(), store.notes()
        warnings = [*_unknown_outlets(settings, store), *_of_digests(settings, store), *_not_compared(settings, store)]
        store.close()
    except CopydeskError as error:
        return {"file": str(settings.index), "problem": str(error)}
    return {
        "file": str(settings.index),
        "articles": fresh.articles,
        "stories": fresh.stories,
        "newest article": datetime.fromisoformat(fresh.newest) if fresh.newest else "none has a date",
        "last indexed": datetime.fromisoformat(fresh.indexed) if fresh.indexed else "never finished",
        "indexed with": notes.get("model", "unknown"),
        "compared with": "words alone" if notes.get("encoder", "none") == "none" else f"words and {notes['encoder']}",
        **({"warning": "; ".join(warnings)} if warnings else {}),
    }


def _closed(index: Path) -> list[str]:
    """What the index needs to write to, and this user cannot."""
    files = [place for name in ("", "-wal", "-shm") if (place := index.with_name(index.name + name)).exists()]
    folder = index.absolute().parent
    closed = [place for place in (folder, *files) if place.exists() and not os.access(place, os.W_OK)]
    return [f"{place} cannot be written by this user; give it to the user that runs Copydesk" for place in closed]


def _unknown_outlets(settings: Settings, store: Store) -> list[str]:
    """A warning if an outlet of ours has no article, since what it is missing cannot be shown then."""
    outlets = store.outlets()
    unknown = [name for name in settings.our_outlet if outlets and not outlet_meant(outlets, name)]
    if not unknown:
        return []
    there = ", ".join(outlets[:_OUTLETS]) + (" …" if len(outlets) > _OUTLETS else "")
    return [f"our_outlet: no article is by {' or '.join(unknown)}; the outlets are {there}"]


def _of_digests(settings: Settings, store: Store) -> list[str]:
    """Warnings of sections of digests that can have nothing."""
    today = SystemClock().now().date()
    return [f"digests.yaml: {plan.id}, {doubt}" for plan in settings.digests for doubt in doubts(store, plan, today)]


def _not_compared(settings: Settings, store: Store) -> list[str]:
    """Warnings of stories that could not be prepared, and of those that wait to be while no run is at work."""
    failed, waiting = len(store.unprepared_stories()), len(store.stale_stories())
    told = f"{count(failed, 'story', 'stories')} could not be compared; the log says why, `copydesk renew` tries again"
    broken = [told] if failed else []
    if not waiting:
        return broken
    try:
        with index_lock(settings.index):
            stories, verb = count(waiting, "story", "stories"), "waits" if waiting == 1 else "wait"
            why = "since the last indexing run did not finish, or Copydesk was updated"
            return [*broken, f"{stories} {verb} to be compared, {why}: run `copydesk index` again"]
    except IndexBusyError:
        return broken


def _model(settings: Settings) -> dict[str, object]:
    try:
        return {"in use": open_model(settings.model).name}
    except CopydeskError as error:
        return {"problem": str(error)}


def _semantic(settings: Settings) -> dict[str, object]:
    """The optional sentence model: it improves comparisons, which also work without it."""
    try:
        if encoder := open_encoder(settings.semantic):
            encoder.encode(["It loads."])
            return {"in use": encoder.name}
    except CopydeskError as error:
        return {"problem": str(error)}
    return {"in use": "none (switched off)" if settings.semantic == "none" else "none (`make install` installs it)"}


def _slack(settings: Settings, *, offline: bool) -> dict[str, object]:
    if settings.on_slack:
        return {"connection": "Socket Mode, with both tokens", **({} if offline else installation(settings))}
    return {
        "connection": "the Desk on this machine",
        "missing for Slack": "SLACK_BOT_TOKEN and SLACK_APP_TOKEN (environment or .env);"
        " see README.md, Install it in Slack",
    }
