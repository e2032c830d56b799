"""What an indexing run did, for a person, for a program and for the log."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

import click

from bot.cli.json_rows import plain
from bot.index.report import IndexReport
from bot.ingest import Why
from bot.ingest.decide import Decision
from bot.logs import LogEvent, event
from bot.model.article import Remark
from bot.text.visible_text import with_hidden_shown
from bot.wording.counts import count

_SHOWN = 50
_TYPES_SHOWN = 5

_log = logging.getLogger(__name__)


def row(report: IndexReport) -> dict[str, object]:
    """The report as JSON."""
    return {
        "asked": report.asked,
        "read": report.read,
        "counts": {decision.value: number for decision, number in report.counts.items()},
        "released": report.released,
        "stories_prepared": report.prepared,
        "seconds": round(report.seconds, 2),
        "passed_over": report.passed_over[Why.FRESH],
        "other_types": report.passed_over[Why.OTHER_TYPE],
        "not_followed": report.passed_over[Why.LINKED],
        "refused": [plain(one) for one in report.refusals],
        "not_prepared": [plain(one) for one in report.unprepared],
        "doubtful": [plain(one) for one in report.doubts],
    }


def text(report: IndexReport) -> str:
    """The counts, in a line."""
    fresh, other = report.passed_over[Why.FRESH], report.passed_over[Why.OTHER_TYPE]
    parts = [f"{number:,} {decision.value}" for decision, number in report.counts.items() if number]
    line = f"{count(report.read, 'article')} read" + (f": {', '.join(parts)}" if parts else "") + "."
    if report.found_nothing:
        line = "No articles found: .md, .txt, .html and .jsonl files, feeds and pages are read."
    if report.counts[Decision.NEW] or report.prepared:
        line += f" {count(report.prepared, 'story', 'stories')} prepared."
    if report.released:
        line += f" {report.released} came out of embargo."
    if fresh:
        line += f" {count(len(fresh), 'file')} skipped, changed a moment ago."
    if other:
        were = "of another type was" if len(other) == 1 else "of other types were"
        line += f" {count(len(other), 'file')} {were} left out ({_types(other)})."
    if report.refusals:
        line += f" {len(report.refusals)} refused."
    if report.unprepared:
        line += f" {count(len(report.unprepared), 'story', 'stories')} not prepared."
    return f"{line} {report.seconds:.1f} s."


def remarks(report: IndexReport) -> Iterator[tuple[str, str]]:
    """Label and words of what is to be said besides; refusals that hide an article are all listed, and come first."""
    hiding = [one for one in report.refusals if one.hides]
    yield from (("refused", str(one)) for one in hiding)
    yield from _some("refused", [one for one in report.refusals if not one.hides])
    yield from _some("not prepared", report.unprepared)
    yield from _some("doubtful", report.doubts)
    if linked := report.passed_over[Why.LINKED]:
        yield "not followed", f"{', '.join(linked)}: links to folders; name the folders that they lead to"


def show(report: IndexReport) -> None:
    """List the remarks on standard error, each in one line: a file's name may hold a line break too."""
    for label, words in remarks(report):
        line = " ".join(map(str.strip, words.split("\n")))
        click.echo(f"{label}: {with_hidden_shown(line)}", err=True)


def log(report: IndexReport) -> None:
    """The same as events of the log."""
    counts = {decision.name.lower(): number for decision, number in report.counts.items() if number}
    other, refused = len(report.passed_over[Why.OTHER_TYPE]), len(report.refusals)
    event(
        _log,
        LogEvent.READ,
        articles=report.read,
        **counts,
        prepared=report.prepared,
        refused=refused,
        other_types=other,
    )
    for label, words in remarks(report):
        level = logging.INFO if label == "not followed" else logging.WARNING
        event(_log, LogEvent(label.replace(" ", "_")), level=level, what=words)


def _some(label: str, given: Sequence[Remark]) -> Iterator[tuple[str, str]]:
    yield from ((label, str(one)) for one in given[:_SHOWN])
    if len(given) > _SHOWN:
        yield label, f"and {len(given) - _SHOWN} more"


def _types(files: Sequence[str]) -> str:
    types = sorted({PurePosixPath(file).suffix.lower() or "without an ending" for file in files})
    more = ["…"] if len(types) > _TYPES_SHOWN else []
    return with_hidden_shown(", ".join([*types[:_TYPES_SHOWN], *more]))
