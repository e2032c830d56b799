"""Runs of rich text: literal words, so that no character of an article can format, link or ping."""

from collections.abc import Iterable
from typing import Any

from bot.blockkit import in_mrkdwn
from bot.text.furniture.related_headlines import own_parts
from bot.text.publication.addresses import is_web_address
from bot.text.visible_text import with_hidden_restored, with_hidden_shown

Run = dict[str, Any]

ADDRESS = 500  # longer addresses are linked only in the evidence, to keep lists small
WHOLE_ADDRESS = 2_900
_LEFT_OUT = " […]"


def own_words(text: str, *, bold: bool = False, italic: bool = False, code: bool = False) -> Run:
    """Our own words, or names made safe by ``safe.name``."""
    style = {key: True for key, on in (("bold", bold), ("italic", italic), ("code", code)) if on}
    return {"type": "text", "text": text, **({"style": style} if style else {})}


NO_WORDS = own_words("(no words)", italic=True)  # in place of a sentence without any


def linked(label: str, url: str, *, bold: bool = False, longest: int = ADDRESS) -> Run:
    """A link on words that are already safe; only the words if the address is not http(s) or is too long."""
    if not is_web_address(url) or len(url) > longest:
        return own_words(label, bold=bold)
    return {"type": "link", "url": url, "text": label, **({"style": {"bold": True}} if bold else {})}


def cut(text: str, limit: int) -> int:
    """How many characters of the text can be shown within ``limit``, cut at a space if one is near."""
    head = text[: limit + 1]  # escaping never shortens a character
    if len(text) <= limit and len(with_hidden_shown(text)) <= limit:
        return len(text)
    end = limit
    if len(with_hidden_shown(head)) != len(head):
        shown = 0
        for end, character in enumerate(head):  # noqa: B007 - the index is used after the loop
            shown += len(with_hidden_shown(character))
            if shown > limit:
                break
    space = text.rfind(" ", 0, end)
    return space if space > end // 2 else end


def source_words(text: str, limit: int, *, bold: bool = False, whole: bool = False) -> list[Run]:
    """A source's own words, literally; if too long, their beginning and our ellipsis.

    The ellipsis also replaces headlines that a page glued into them, unless ``whole``.
    """
    runs: list[Run] = []
    for place, part in enumerate(_shown_parts(text, limit, whole=whole)):
        runs += [own_words(_LEFT_OUT, italic=True)] if place else []
        runs += [own_words(with_hidden_shown(part), bold=bold)] if part else []
    return runs


def _shown_parts(text: str, limit: int, *, whole: bool) -> list[str]:
    """The parts of a text that are shown; something is left out between any two."""
    parts: list[str] = []
    for start, end in ((0, len(text)),) if whole else own_parts(text):
        last = cut(text[start:end], limit)
        parts.append(text[start : start + last])
        if start + last < end:
            return [*parts, ""] if parts[-1] else parts
        limit -= last
    return parts


def text_of(runs: Iterable[Run]) -> str:
    """The words of runs, before they were made safe."""
    return with_hidden_restored("".join(run["text"] if "text" in run else run["fallback"] for run in runs))


def read_aloud(runs: Iterable[Run]) -> str:
    """The words of runs, for a message's text."""
    return in_mrkdwn(text_of(runs))


def paragraph(*runs: Run) -> dict[str, Any]:
    """A line of runs."""
    return {"type": "rich_text_section", "elements": list(runs)}


def bullets(rows: list[list[Run]]) -> dict[str, Any]:
    """A list of rows."""
    return {"type": "rich_text_list", "style": "bullet", "elements": [paragraph(*row) for row in rows]}


def rich_text(*elements: dict[str, Any]) -> dict[str, Any]:
    """A block of paragraphs and lists."""
    return {"type": "rich_text", "elements": list(elements)}
