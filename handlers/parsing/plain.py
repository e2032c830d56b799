"""What a line from Slack says without Slack's markup; pure."""

import re
from dataclasses import dataclass

from bot.blockkit import unescape
from bot.text.typed.typed_quotations import quotation_in
from handlers.parsing import phrases

LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Said:
    """A typed line without Slack's markup: plain words, and the addresses in it."""

    words: str
    links: tuple[str, ...] = ()

    @property
    def quotation(self) -> str:
        """The quotation in it; '' for none."""
        return quotation_in(self.words)


def plain(text: str) -> Said:
    """A line from Slack without its markup for people, channels and addresses."""
    text = text[:LONGEST].encode("utf-8", "ignore").decode()
    links = [unescape(match[1]) for match in phrases.LINK.finditer(text)]
    words = unescape(phrases.MARK.sub(_mark_text, phrases.LINK.sub(" ", text)))
    typed = [link.rstrip(phrases.ENDINGS) for link in phrases.BARE_LINK.findall(words)]
    links += [link if "://" in link else f"https://{link}" for link in typed]
    words = " ".join(phrases.BARE_LINK.sub(" ", words).split())
    return Said(words, tuple(dict.fromkeys(links)))


def _mark_text(match: re.Match[str]) -> str:
    """The text that replaces a mark: a channel's name or a date's words, but nothing for the people addressed."""
    return f" {match[3] or ''} " if match[1] != "@" else " "
