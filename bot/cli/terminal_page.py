"""Text output: for a terminal coloured and wrapped, for a pipe plain and unwrapped."""

import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.text import Text

from bot.model.article import Genre
from bot.model.passage import Head, Passage, at_midnight
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.publication.agencies import copied_from
from bot.text.visible_text import with_hidden_shown
from bot.wording.counts import and_more
from bot.wording.source_labels import labelled, names_its_speaker
from bot.wording.times import day


class TerminalPage:
    """Writes headlines, labels and quoted sentences; article text is never interpreted as markup."""

    def __init__(self, zone: str, *, to_stderr: bool = False) -> None:
        is_terminal = (sys.stderr if to_stderr else sys.stdout).isatty()
        self._console = Console(
            stderr=to_stderr,
            soft_wrap=not is_terminal,
            no_color=not is_terminal,
            highlight=False,
            markup=False,
            emoji=False,
        )
        self._wide = min(self._console.width, 100) if is_terminal else None
        self._zone = ZoneInfo(zone)

    def title(self, text: str) -> None:
        """Write the title of the page."""
        self._print(Text(with_hidden_shown(text), style="bold"))

    def heading(self, text: str) -> None:
        """Write the heading of a section, with a blank line above."""
        self._print(Text(""))
        self._print(Text(text, style="bold cyan"))

    def note(self, text: str, indent: int = 0) -> None:
        """Write a dimmed line in our own words."""
        self._print(Text(" " * indent + with_hidden_shown(text), style="dim"), indent)

    def why(self, reasons: Iterable[str], indent: int = 0) -> None:
        """Write the reasons for the line above, dimmed; nothing if there are none."""
        joined = " · ".join(reasons)
        if joined:
            self.note(f"why: {joined}", indent)

    def rest(self, number: int) -> None:
        """Write how many more there are than are shown, if any."""
        if more := and_more(number):
            self.note(f"{more} (all of them with --json)", 2)

    def line(self, text: str, indent: int = 0) -> None:
        """Write a plain line."""
        self._print(Text(" " * indent + with_hidden_shown(text)), indent)

    def quote(self, passage: Passage, *, label: str = "", indent: int = 2) -> None:
        """Write a sentence verbatim, with its outlet before it, and after it a source that it does not name itself.

        Headlines that a page glued into it are replaced by a mark.
        """
        text = Text(" " * indent)
        text.append(f"{with_hidden_shown(label or passage.outlet)}: ", style="green")
        text.append(with_hidden_shown(without_related_headlines(passage.text, instead=" […]")))
        if (says := labelled(passage.attribution)) and not names_its_speaker(passage, len(passage.text)):
            text.append(f"  [{with_hidden_shown(says)}]", style="yellow")
        self._print(text, indent + 2)

    def quotes(self, passages: Sequence[Passage], most: int) -> None:
        """Write the first sentences of a list, and how many more there are."""
        for passage in passages[:most]:
            self.quote(passage)
        self.rest(len(passages) - most)

    def head(self, head: Head) -> None:
        """Write outlet, byline and times of an article, and its address or file."""
        parts = [head.outlet]
        if head.byline:
            parts.append(head.byline)
        if head.published:
            parts.append(self.time(head.published, only_day=head.only_day))
        if head.updated:
            parts.append(f"updated {self.dated(head.updated)}")
        if head.genre is not Genre.NEWS:
            parts.append(head.genre)
        if wire := copied_from(head.outlet, head.wire):
            parts.append(f"wire copy: {wire}")
        self.note(" · ".join(parts))
        self.note(head.url or f"file {head.file}")

    def time(self, moment: datetime, *, only_day: bool = False) -> str:
        """A time in the reader's time zone, or the day alone."""
        if only_day:
            return day(moment.astimezone(UTC))
        local = moment.astimezone(self._zone)
        return f"{day(local)} {local:%H:%M %Z}"

    def dated(self, moment: datetime) -> str:
        """A date of an article in the reader's time zone; the day alone if no time is known."""
        return self.time(moment, only_day=at_midnight(moment))

    def _print(self, text: Text, hang: int = 0) -> None:
        if self._wide is None:
            self._console.print(text, soft_wrap=True)
            return
        lines = text.wrap(self._console, self._wide - hang) if hang else text.wrap(self._console, self._wide)
        for number, line in enumerate(lines):
            line.rstrip()
            self._console.print(line if number == 0 or not hang else Text(" " * hang).append_text(line))
