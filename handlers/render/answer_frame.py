"""The frame of an answer: what is said above it about how its line was read, and the way back to the story before."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.model.answer import Answer, Answered
from bot.model.entity import Profile
from bot.model.request import What
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.model.summary import StorySummary
from handlers.render import safe
from handlers.render.frame import Frame
from handlers.render.story_answer import where_said

TYPED = 80  # characters of typed words that are quoted back
# Outside threads people often switch stories: there, only questions that name another one in passing get the note.
_UNNAMED: Final = frozenset({What.ASKED, What.SAYS})


def frame_of_answer(frame: Frame, found: Answered, previous: Story | None = None, shown_above: str = "") -> Frame:
    """The frame with the notes on an answer.

    In a conversation, also with the button back to the ``previous`` story, if the answer turned from one, and with the
    story that the answer above is about.
    """
    switched_from = previous if previous and (frame.in_thread or found.request.what in _UNNAMED) else None
    switch = [_switch_note(switched_from, found.answer)] if switched_from else []
    noted = frame.with_note(*switch, *_notes(found)).after(found.subject.story)
    return replace(noted, previous_story=switched_from.id if switched_from else "", shown_above=shown_above)


def _switch_note(previous: Story, answer: Answer) -> str:
    """The note that the answer is not about the story that the thread was about."""
    title = safe.marked(previous.title, safe.TITLE)
    if isinstance(answer, Profile):
        return f"Switched from “{title}”, which doesn't name {safe.marked(answer.entity.name)}."
    return f"Switched from “{title}” to another story."


def _notes(found: Answered) -> Iterator[str]:
    """The notes on a spelling that was corrected, on whom a name was taken for, and on the story that was taken."""
    request, answer = found.request, found.answer
    if missed := found.misspelt:
        typed, read = safe.marked(missed.typed, TYPED), safe.marked(missed.respelt, TYPED)
        respelt = f"Nothing in the index on “{typed}”; showing “{read}” instead."
        yield respelt if missed.respelt else f"No article has all of “{typed}”; this story is the nearest."
    if found.one_of_namesakes:
        yield "Several share this name; this is the one in this thread's story."
    if found.only_candidate and not found.previous_story:
        yield "Of the stories that may be meant, only this one has an answer in these words."
    if request.what is What.ASKED and isinstance(answer, StorySummary):
        yield "First among the articles in the index; an outlet that is not in it may have been earlier."
    if request.what is What.SAYS and isinstance(answer, StoryAnswer):
        yield f"Nobody is quoted as “{safe.marked(answer.asked, TYPED)}” in {where_said(request)}."
    if found.kept_story and isinstance(answer, Profile):
        title = safe.marked(found.kept_story.title, safe.TITLE)
        yield f"“{title}”, which doesn't name {safe.marked(answer.entity.name)}, stays in hand."
    if isinstance(answer, Profile) and answer.guessed and request.words:
        typed, read = safe.marked(request.words, TYPED), safe.marked(answer.entity.name, TYPED)
        guess = f"No name “{typed}” in the index; showing “{read}” instead."
        yield f"“{typed}”: articles describe {read} so." if answer.by_description else guess
