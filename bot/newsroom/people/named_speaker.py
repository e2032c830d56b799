"""Whether a speaker, as a text names them, is whom typed words name."""

import re
from collections.abc import Sequence
from typing import Final

from bot.entities.titled import by_title, given, plain
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.people.bodies import stands_for
from bot.newsroom.people.speakers import LESS, NOT_NAMING, OF, POSSESSIVE
from bot.text.lexicon.shortenings import IN_FULL
from bot.text.words import STOP_WORDS, WORD, words

_PAIR: Final = 2
_AND: Final = re.compile(r",| (?:and|or) ")  # between words with one space each
# Titles as they are abbreviated before a name, and roles as people call them.
_WRITTEN_OUT: Final = IN_FULL | {
    "supt": "superintendent",
    "det": "detective",
    "prof": "professor",
    "dr": "doctor",
    "dad": "father",
    "mum": "mother",
    "mom": "mother",
    "ag": "attorney general",
    "da": "district attorney",
    "pm": "prime minister",
    "vp": "vice president",
}
_CHIEF: Final = re.compile(r"\bchief executive(?: officer)?\b", re.IGNORECASE)


def name_words(text: str) -> list[str]:
    """The words that name a speaker, titles written out."""
    told = (word for word in words(_CHIEF.sub("CEO", text)) if word not in NOT_NAMING)
    return [each for word in told for each in _WRITTEN_OUT.get(word, word).split()]


def is_speaker(asked: Sequence[str], voice: Voice, reports: Sequence[Report], *, alone: bool) -> bool:
    """Whether a name or description is a speaker's, or of one of those who speak together.

    If ``alone`` may stand for all words, so may their last: a last name, or a noun for a body or office of the story.
    """
    parts = _AND.split(" ".join(voice.speaker.split()))
    if any(is_named(asked, part) for part in parts):
        return True
    if not alone or not any(_is_alone(asked, part) for part in parts):
        return False
    is_person = any(words(one.text)[-1:] == [asked[-1]] for report in reports for one in report.people)
    return is_person or (LESS.isdisjoint(asked) and stands_for(asked, voice, reports))


def is_named(asked: Sequence[str], speaker: str) -> bool:
    """Whether the last typed word is what a speaker is, and the speaker has all of them: "the appeals court".

    A name after a preposition or in the possessive is not the speaker: "a friend of Quill", "Quill's".
    """
    head = OF.split(speaker, 1)[0].rstrip()
    telling = set(asked) - {"us"} if len(asked) > _PAIR else set(asked)  # "the US justice department"
    return not head.endswith(POSSESSIVE) and name_words(head)[-1:] == asked[-1:] and telling <= set(name_words(speaker))


def _is_alone(asked: Sequence[str], speaker: str) -> bool:
    """Whether a speaker is called by the last typed word and nothing else; no woman is "Mr Quill"."""
    title, typed = by_title(plain(speaker.partition(" ")[0])), given(asked)
    of_other = bool(title and typed) and title != typed
    return not of_other and not speaker.endswith(POSSESSIVE) and name_words(speaker) == asked[-1:]


def has_title(asked: list[str], speaker: str) -> bool:
    """Whether the words are the end of a title before a name: "Mayor Ada Quill", "Norwick police Chief Ada Quill".

    A former, acting or deputy holder of a title does not have it: "Deputy Mayor Ben Quill".
    """
    parts = [word for word in WORD.findall(speaker) if word.lower() not in STOP_WORDS]
    titles = [(name_words(" ".join(parts[:at])), parts[at:]) for at in range(1, len(parts))]
    whose = len(name_words(OF.split(speaker, maxsplit=1)[0]))  # no "spokesman for police Chief Ada Quill"
    name = next((rest for title, rest in titles if title == asked or _ends_in(asked, title[:whose], title)), [])
    return bool(name) and all(word[0].isupper() for word in name)


def _ends_in(asked: list[str], head: list[str], title: list[str]) -> bool:
    """Whether a title that is not a lesser one ends in the words, all of it before any preposition."""
    return head == title and title[-len(asked) :] == asked and LESS.isdisjoint(title)
