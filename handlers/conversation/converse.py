"""Answer one turn: parse it, resolve "it", ask the newsroom, post the answer, remember its subject."""

from dataclasses import replace
from functools import partial
from types import MappingProxyType

from bot.errors import NotFoundError
from bot.model.conversation import Subject
from bot.model.request import OF_NEWSROOM, Intent, Request, What
from bot.model.story import Story
from bot.newsroom.threads import subjects
from bot.newsroom.threads.known import has_word, is_outlet
from bot.newsroom.threads.named_stories import (
    asked_of,
    is_near,
    story_beside,
    story_left,
    story_meant,
    story_of_topic,
    story_turned_to,
    story_waited_for,
)
from bot.newsroom.threads.offered import to_offer
from bot.newsroom.threads.sides import outlets_held
from bot.text.typed_lines import bare
from handlers.bureau import Bureau, Reply
from handlers.conversation.above import buttons_above, link_above
from handlers.conversation.following import follow, unfollow
from handlers.conversation.listed import choices, numbered, turned
from handlers.conversation.turn import Turn
from handlers.parsing.known import Known
from handlers.parsing.parse import parse_message, plain
from handlers.parsing.topics import back_to, corrected, left_out, other_of, picked, topic_of
from handlers.render import Frame
from handlers.render.follows import listing
from handlers.render.help import dropped, everything, greeting, left, no_next, no_subject, no_undo, sources, thanked
from handlers.work import Call

OURS = MappingProxyType(
    {
        What.HELP: everything,
        What.THANKS: thanked,
        What.UNDO: no_undo,
        What.DROP: dropped,
        What.NEXT: no_next,
    }
)  # answered with a fixed message
CHOSEN = "typed"  # for the log: the typed line stands for a button


def converse(bureau: Bureau, turn: Turn, call: Call) -> None:
    """Answer one turn once, however often Slack delivers it, after the room's previous turn."""
    if turn.event_id and not bureau.conversations.take_event(turn.event_id):
        return
    subject = bureau.subject_of(turn.channel, turn.thread)
    reply = _reply(bureau, turn, call, subjects.settled(subject))
    thread = turn.thread
    if reply.follows:
        thread = thread or turn.ts
        bureau.follows.begin(reply.follows, thread)
    begun = (turn.thread, turn.ts) if turn.direct else (turn.thread,)  # a thread may begin below a direct message
    with bureau.speaking_of(reply.subject, turn.channel, begun, subject):
        posted = bureau.delivery.post(call.client, turn.channel, reply.message, thread)
    if turn.direct:
        bureau.conversations.remember(turn.channel, posted, reply.subject)  # a thread under the answer is about it too


def _reply(bureau: Bureau, turn: Turn, call: Call, subject: Subject) -> Reply:
    left = subject
    asked, subject = _turned_to(bureau, turn, subject)
    known = Known(partial(has_word, bureau.newsroom), partial(is_outlet, bureau.newsroom, subject.story))
    intent = Intent(asked) if isinstance(asked, Request) else parse_message(asked, known)
    via = "message" if turn.direct else "mention"
    pressed = _pressed(bureau, intent, turn, call)
    if pressed is None and (ours := _ours(bureau, intent, turn, via, subject)):
        return ours
    line = asked.words if isinstance(asked, Request) else bare(plain(asked).words)
    ask = pressed or subjects.ask_of(intent, subject) or _about_above(intent, turn, call)
    if ask is None:
        return _which_story(bureau, intent, via, subject)
    if ask.what is What.FOLLOW:
        if story := story_meant(bureau.newsroom, ask):
            return _follow(bureau, story, turn, via, subject)
        ask = replace(ask, what=What.SUMMARY)  # offers the stories that may be meant, or says that there is none
    frame = Frame(private=False, in_thread=bool(turn.thread), note="" if pressed else intent.note)
    if not pressed:
        frame = replace(frame, typed=intent.first or line, left=intent.left, then=_then(intent.left, known, subject))
    return bureau.reply(ask, frame, CHOSEN if pressed else via, subject, left.story)


def _then(left: str, known: Known, subject: Subject) -> Request | None:
    """What a second question of a line asks; None if there is none."""
    if not left:
        return None
    intent = parse_message(left, known)
    if intent.ask.what not in OF_NEWSROOM:
        return None
    return subjects.ask_of(intent, subject) or Request(What.ASKED, words=left)


def _ours(bureau: Bureau, intent: Intent, turn: Turn, via: str, subject: Subject) -> Reply | None:
    """What is answered without the newsroom's articles; None if they are asked."""
    match intent.ask.what:
        case What.LEAVE:
            return _left(bureau, via, subject)
        case What.GREETING:
            message = greeting(to_offer(bureau.newsroom, Subject()))
        case What.SOURCES:
            message = sources(outlets_held(bureau.newsroom), bureau.newsroom.freshness())
        case What.FOLLOWS:
            message = listing(bureau.follows.listings(turn.channel))
        case What.UNFOLLOW:
            message = unfollow(bureau.follows, turn.channel, turn.thread, in_thread=turn.in_thread)
        case what if what in OURS:
            message = OURS[what]()
        case _:
            return None
    return bureau.ours(message, via, intent.ask.what.value, subject)


def _left(bureau: Bureau, via: str, subject: Subject) -> Reply:
    """That the conversation's subject is forgotten; "wrong story" without one is a mere "no"."""
    try:
        message = left(bureau.newsroom.story(subject.story)) if subject.story else dropped()
    except NotFoundError:
        message = dropped()
    return bureau.ours(message, via, What.LEAVE.value, Subject())


def _turned_to(bureau: Bureau, turn: Turn, subject: Subject) -> tuple[Request | str, Subject]:
    """What is asked of the story that a line turns to, or the line that asks it, and that story.

    The line itself and the same subject if it names none. A story that is picked, or put right, is asked what waited
    for it.
    """
    typed, newsroom = plain(turn.text).words, bureau.newsroom
    line, instead = bare(typed), corrected(typed)
    back, asked = back_to(line)
    if named := back or instead or picked(line):
        story = story_turned_to(newsroom, named, subject.offered, "" if back else subject.story)
        if not story and not asked and is_near(newsroom, named):  # several: they are offered
            return Request(What.WORDS, named), subject
    elif other := left_out(line):
        story = story_left(newsroom, other, subject.offered)
    elif other := other_of(line):
        story = story_beside(newsroom, other, subject.story)
    else:
        named, asked = topic_of(line)
        story = story_of_topic(newsroom, named, subject.story) if named else story_waited_for(newsroom, typed, subject)
    if not story:
        return turn.text, subject
    waited = "" if back else asked_of(newsroom, story, subject)
    return asked or waited or Request(What.SUMMARY, story=story.id), Subject(story=story.id)


def _which_story(bureau: Bureau, intent: Intent, via: str, subject: Subject) -> Reply:
    """That nothing says which story is meant; the stories it may be, each with what was asked."""
    stories = to_offer(bureau.newsroom, subject)
    asks = [(story, _of(intent, story)) for story in stories]
    return bureau.ours(no_subject(asks), via, "nosubject", subject)


def _of(intent: Intent, story: Story) -> Request:
    """What was asked, of a story; a follow, which only begins where it is asked for, becomes the story's summary."""
    if intent.ask.what is What.WORDS:
        return Request(What.ASKED, words=intent.ask.words, story=story.id)
    ask = subjects.ask_of(intent, Subject(story=story.id))
    return ask if ask and ask.what is not What.FOLLOW else Request(What.SUMMARY, story=story.id)


def _follow(bureau: Bureau, story: Story, turn: Turn, via: str, subject: Subject) -> Reply:
    """That the turn's thread, or the one below the turn, follows a story."""
    message, new = follow(bureau, story, turn.channel, turn.thread or turn.ts, turn.user)
    then = subject if subject.story == story.id else Subject(story=story.id)
    return replace(bureau.ours(message, via, What.FOLLOW.value, then), follows=new)


def _pressed(bureau: Bureau, intent: Intent, turn: Turn, call: Call) -> Request | None:
    """The question of the button above that a turn refers to: an item of a list, the only choice, the next page."""
    if not intent.listed and intent.ask.what is not What.NEXT:
        return None
    above = buttons_above(call.client, turn, call.bot_id)
    if intent.ask.what is What.NEXT:
        return bureau.carried(turned(above.last))
    if intent.ask.what is What.DROP:  # "yes"
        only = choices(above.last)
        return bureau.carried(only[0]) if len(only) == 1 else None
    if meant := bureau.carried(numbered(above.last, intent.listed)):
        return _as_asked(meant, intent.ask)
    asks = [bureau.carried(button.value) for button in above.first]
    stories = list(dict.fromkeys(ask.story for ask in asks if ask and ask.what is What.SUMMARY and ask.story))
    if intent.listed > len(stories):
        return None
    return _as_asked(Request(What.SUMMARY, story=stories[intent.listed - 1]), intent.ask)


def _as_asked(ask: Request, typed: Request) -> Request:
    """A button's question, changed by what was typed with the number: "compare the second one", "in 2 sentences"."""
    if ask.story and typed.what in (What.COMPARE, What.FOLLOW):
        return replace(ask, what=typed.what)
    return replace(ask, count=typed.count or ask.count)


def _about_above(intent: Intent, turn: Turn, call: Call) -> Request | None:
    """The question about a link above, if the turn refers to "this"."""
    if intent.ask.what in (What.EVIDENCE, What.ASKED) or intent.ask.named or intent.ask.against:
        return None
    link = link_above(call.client, turn, call.bot_id)
    return subjects.about_links(intent.ask.what, [link], intent.ask.count) if link else None
