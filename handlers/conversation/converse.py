"""Answer one turn: parse it, resolve "it", ask the newsroom, post the answer, remember its subject."""

from dataclasses import replace
from functools import partial

from bot.model.conversation import Subject
from bot.model.follow import NO_CHANGE
from bot.model.request import Intent, Request, What
from bot.model.story import Story
from bot.newsroom.threads import (
    about_links,
    has_word,
    is_byline,
    is_outlet,
    outlets_held,
    request_for_story,
    request_of,
    second_request,
    stories_to_offer,
    story_meant,
    turn_to_story,
    with_only_choice,
)
from bot.text.typed.typed_lines import without_politeness
from handlers.conversation.button_choices import choice_values, value_of_item, value_of_next_page
from handlers.conversation.following import follow, tell, unfollow
from handlers.conversation.messages_above import buttons_above, link_above
from handlers.conversation.turn import Turn
from handlers.parsing import phrases
from handlers.parsing.known import Known
from handlers.parsing.parse import parse_message
from handlers.parsing.plain import plain
from handlers.parsing.topics import story_named
from handlers.render import Frame
from handlers.render.follows import listing
from handlers.render.help import (
    SAID,
    everything,
    greeting,
    no_subject,
    said,
    sources,
    subject_left,
)
from handlers.responder import Reply, Responder
from handlers.work import Call

CHOSEN = "typed"  # for the log: the typed line stands for a button


def converse(responder: Responder, turn: Turn, call: Call) -> None:
    """Answer one turn once, however often Slack delivers it, after the room's previous turn."""
    if turn.event_id and not responder.conversations.take_event(turn.event_id):
        return
    subject = responder.subject_of(turn.channel, turn.thread)
    reply = _reply(responder, turn, call, subject)
    thread = turn.thread or (turn.ts if reply.follow.begins else "")
    begun = (turn.thread, turn.ts) if turn.direct else (turn.thread,)  # a thread may begin below a direct message
    with responder.remembering(reply.subject, turn.channel, begun, subject):
        posted = tell(responder, call.client, turn.channel, thread, reply.message, reply.follow)
    if turn.direct:
        responder.conversations.remember(
            turn.channel, posted, reply.subject
        )  # a thread under the answer is about it too


def _reply(responder: Responder, turn: Turn, call: Call, before: Subject) -> Reply:
    """The reply to a turn: ours, to a button that it stands for, or the newsroom's answer to what it asks."""
    newsroom, typed = responder.newsroom, plain(turn.text).words
    chosen = "" if phrases.ASKS_HELP.match(typed) else typed  # also while it is asked which story is meant
    turned = turn_to_story(newsroom, story_named(typed), chosen, before)
    subject, asked = turned.subject, turned.asked or turn.text
    known = Known(
        partial(has_word, newsroom), partial(is_outlet, newsroom, subject.story), partial(is_byline, newsroom)
    )
    intent = Intent(asked) if isinstance(asked, Request) else parse_message(asked, known)
    subject = with_only_choice(newsroom, subject, intent)
    via = "message" if turn.direct else "mention"
    pressed = _pressed(responder, intent, turn, call)
    if pressed is None and (ours := _fixed_reply(responder, intent, turn, via, subject)):
        return ours
    request = pressed or request_of(intent, subject) or _about_above(intent, turn, call)
    if request is None:
        return _which_story(responder, intent, via, subject)
    if request.what is What.FOLLOW:
        if story := story_meant(newsroom, request):
            return _follow(responder, story, turn, via, subject)
        # A summary offers the stories that may be meant, or says that there is none.
        request = replace(request, what=What.SUMMARY)
    frame = Frame(private=False, in_thread=bool(turn.thread))
    if pressed:
        return responder.reply(request, frame, CHOSEN, subject, before.story)
    line = asked.words if isinstance(asked, Request) else without_politeness(plain(asked).words)
    second = second_request(parse_message(intent.second, known), intent.second, subject) if intent.second else None
    frame = replace(
        frame, note=intent.note, typed=intent.first or line, second_question=intent.second, second_request=second
    )
    return responder.reply(request, frame, via, subject, before.story)


def _fixed_reply(responder: Responder, intent: Intent, turn: Turn, via: str, subject: Subject) -> Reply | None:
    """What is answered without the newsroom's articles; None if they are asked."""
    change, contact = NO_CHANGE, responder.newsroom.settings.contact
    match intent.request.what:
        case What.LEAVE:
            return _forget_subject(responder, via, subject)
        case What.GREETING:
            message = greeting(stories_to_offer(responder.newsroom, Subject()))
        case What.SOURCES:
            message = sources(outlets_held(responder.newsroom), responder.newsroom.freshness(), contact)
        case What.FOLLOWS:
            message = listing(responder.follows.listings(turn.channel))
        case What.UNFOLLOW:
            message, change = unfollow(
                responder.follows, turn.channel, turn.thread, turn.user, in_thread=turn.in_thread
            )
        case What.HELP:
            message = everything(contact)
        case what if what in SAID:
            message = said(what, contact)
        case _:
            return None
    return replace(responder.fixed_reply(message, via, intent.request.what.value, subject), follow=change)


def _forget_subject(responder: Responder, via: str, subject: Subject) -> Reply:
    """Forget the conversation's subject, and say so; if it has none, "wrong story" is answered like "no"."""
    story = responder.story_or_none(subject.story)
    message = subject_left(story) if story else said(What.DROP)
    return responder.fixed_reply(message, via, What.LEAVE.value, Subject())


def _which_story(responder: Responder, intent: Intent, via: str, subject: Subject) -> Reply:
    """Say that it is unclear which story is meant, and offer those that it may be, each with what was asked."""
    stories = stories_to_offer(responder.newsroom, subject)
    asks = [(story, request_for_story(intent, story)) for story in stories]
    return responder.fixed_reply(no_subject(asks), via, "nosubject", subject)


def _follow(responder: Responder, story: Story, turn: Turn, via: str, subject: Subject) -> Reply:
    """Let the turn's thread, or the one below the turn, follow a story, and say so."""
    message, change = follow(responder, story, turn.channel, turn.thread or turn.ts, turn.user)
    after = subject if subject.story == story.id else Subject(story=story.id)
    return replace(responder.fixed_reply(message, via, What.FOLLOW.value, after), follow=change)


def _pressed(responder: Responder, intent: Intent, turn: Turn, call: Call) -> Request | None:
    """The question of the button above that a turn refers to: an item of a list, the only choice, the next page."""
    if not intent.listed and intent.request.what is not What.NEXT:
        return None
    above = buttons_above(call.client, turn, call.bot_id)
    if intent.request.what is What.NEXT:
        return responder.request_of_button_or_none(value_of_next_page(above.last))
    if intent.request.what is What.DROP:  # "yes"
        only = choice_values(above.last)
        return responder.request_of_button_or_none(only[0]) if len(only) == 1 else None
    if meant := responder.request_of_button_or_none(value_of_item(above.last, intent.listed)):
        return _as_asked(meant, intent.request)
    asks = [responder.request_of_button_or_none(button.value) for button in above.first]
    stories = list(
        dict.fromkeys(request.story for request in asks if request and request.what is What.SUMMARY and request.story)
    )
    if intent.listed > len(stories):
        return None
    return _as_asked(Request(What.SUMMARY, story=stories[intent.listed - 1]), intent.request)


def _as_asked(request: Request, typed: Request) -> Request:
    """A button's question, changed by what was typed with the number: "compare the second one", "in 2 sentences"."""
    if request.story and typed.what in (What.COMPARE, What.FOLLOW):
        return replace(request, what=typed.what)
    return replace(request, count=typed.count or request.count)


def _about_above(intent: Intent, turn: Turn, call: Call) -> Request | None:
    """The question about a link above, if the turn refers to "this"."""
    if intent.request.what in (What.EVIDENCE, What.ASKED, What.SAYS) or intent.request.since or intent.request.against:
        return None
    link = link_above(call.client, turn, call.bot_id)
    return about_links(intent.request.what, [link], intent.request.count) if link else None
