"""Parse what people type into intents; pure."""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from bot.model.request import Intent, Part, Request, What
from bot.text.typed.day_filters import DAYS
from bot.text.typed.question import question
from bot.text.typed.typed_lines import (
    LISTED,
    ORDINALS,
    QUESTION,
    VERSUS,
    is_foreign,
    is_lower,
    without_politeness,
    without_word_story,
)
from bot.text.words import STOP_WORDS, is_known
from handlers.parsing import phrases
from handlers.parsing.article_days import of_day, of_writer, since_day, with_since
from handlers.parsing.form import Form
from handlers.parsing.forms import FORMS
from handlers.parsing.known import Known
from handlers.parsing.plain import Said, plain
from handlers.parsing.quotations import of_quotation
from handlers.parsing.rephrased import in_order, two_questions, with_source_last
from handlers.parsing.sentence_counts import number, take_count, to_number
from handlers.parsing.small_talk import after_opening, small_talk
from handlers.parsing.spelling import with_shorthand_expanded
from handlers.parsing.topics import topic_and_asked

WORDS = 300
LINKS = 3  # addresses read from a line: one more than can be compared, so that too many are reported


def parse_command(what: What, text: str) -> Intent:
    """What follows a slash command: words, ``help`` or nothing, and for a summary the number of sentences.

    An empty command asks for help; an empty search, for the newest articles.
    """
    said = plain(text)
    words = _unquoted(said.words) if what is not What.COVERAGE else said.words
    if what is What.COVERAGE and not words and not said.links:
        return Intent(Request(what))
    if not said.links and (not words or words.lower() in phrases.HELP):
        return Intent(Request(What.HELP))
    if what in (What.SUMMARY, What.COVERAGE) and (days := DAYS.get(words.lower())):
        return Intent(Request(What.COVERAGE, days))
    if what is What.SUMMARY and words.lower() in phrases.EVERYTHING:
        return Intent(Request(What.COVERAGE))
    count, note = 0, ""
    if what is What.SUMMARY:
        count, words, note = take_count(words)
    return Intent(
        Request(what, words[:WORDS], count=count),
        said.links[:LINKS],
        refers=not said.links and not words,
        note=note,
    )


def parse_message(text: str, known: Known) -> Intent:
    """The intent of a mention or a direct message; words without a request are kept as typed."""
    said = plain(text)
    typed = with_shorthand_expanded(said.words, known.word)
    quotation = said.quotation
    if not (said.links or quotation) and (small := small_talk(typed)):
        return Intent(Request(small), listed=int(without_politeness(typed).lower() in phrases.YES))
    said = Said(after_opening(typed), said.links)
    line = in_order(said.words)
    if not (quotation or said.links) and (topic := topic_and_asked(line)):
        return _of_topic(*topic, known)
    if not quotation and (two := two_questions(line, known)):
        return _first_of_two(*two, known)
    line = with_source_last(line, known)
    intent = of_quotation(
        quotation,
        _of_length(line, known)
        or _by_form(line, known)
        or _by_length(line)
        or _by_verb(line)
        or _by_links(said)
        or _by_default(said, line),
    )
    request = intent.request
    if said.links and request.what in (What.SUMMARY, What.COMPARE, What.FOLLOW):
        return Intent(replace(request, words="", part=Part.OVERVIEW), said.links[:LINKS], note=intent.note)
    return replace(intent, listed=0 if request.what is What.ASKED else _listed(request.words))


def _first_of_two(first: str, second: str, known: Known) -> Intent:
    """The intent of the first of two questions in one line, with the second beside it.

    Two for figures are one if the second has no words of its own: "how many died and when". So are one that is asked of
    outlets about the other, "how many died and who says so", and that other.
    """
    if phrases.OF_FIGURE.match(first) and phrases.OF_FIGURE.match(second) and not question(second).words:
        return Intent(Request(What.ASKED, f"{first} and {second}"[:WORDS]), refers=True)
    one, of_it = parse_message(first, known), parse_message(second, known)
    asked = one.request.words if one.request == Request(What.ASKED, one.request.words) else ""
    if asked and of_it.request.what is What.ASKED and of_it.request.part is not Part.OVERVIEW:
        return of_it if of_it.request.words else replace(of_it, request=replace(of_it.request, words=asked))
    return replace(one, first=without_politeness(first), second=second[:WORDS])


def _of_topic(topic: str, asked: str, known: Known) -> Intent:
    """The intent of what is asked behind the words for a story: of the story of that name, or with them as a hint."""
    intent = parse_message(asked, known)
    match intent.request:
        case Request(What.ASKED | What.COVERAGE, words):
            words = f"{words} {topic}".strip()
        case Request(What.COMPARE, part=Part.MISSING):
            return replace(intent, request=replace(intent.request, story_named=topic))
        case Request(What.SUMMARY | What.COMPARE | What.CHANGES | What.SAYS, ""):
            words = topic
        case Request(what, about) if QUESTION.match(asked) and (
            is_lower(about) if what in (What.ENTITY, What.ABOUT) else not about
        ):
            return Intent(Request(What.ASKED, f"{asked} {topic}"[:WORDS]), refers=True)
        case _:
            return intent
    refers = intent.refers and intent.request.what in (What.ASKED, What.SAYS)
    return replace(intent, request=replace(intent.request, words=words[:WORDS]), refers=refers)


def _listed(words: str) -> int:
    """The number in "the second one" or "number 2"; 0 if the words are not like that."""
    match = LISTED.match(without_politeness(words))
    if not match:
        return 0
    return ORDINALS[match[1].lower()] if match[1] else to_number(match[2])


def _by_default(said: Said, line: str) -> Intent:
    """Help, a question for the sentences of a story, or words without a request."""
    if phrases.ASKS_HELP.match(line):
        return Intent(Request(What.HELP))
    if phrases.ASKING.match(line) and not is_foreign(line):
        return Intent(Request(What.ASKED, line[:WORDS]), refers=True)
    return Intent(Request(What.WORDS, said.words[:WORDS]))


def _by_form(line: str, known: Known) -> Intent | None:
    """The intent of the first form that matches; the outlets and writers that one takes must be those of the index."""
    for form in FORMS:
        match = form.pattern.match(line)
        said = match.groupdict("") if match else {}
        if match and _are_known(said, known):
            if form.request.part in (Part.AGREED, Part.DIFFER):  # what outlets agree on is all theirs
                said.pop("outlet", None)
            return _of_form(form, said)
    return None


def _are_known(said: Mapping[str, str], known: Known) -> bool:
    """Whether a writer has a byline; and an outlet, beside no story's name, is any, our own, or one of the index."""
    outlet, writer = said.get("outlet", ""), said.get("writer", "")
    anybody = not outlet or said.get("story") or phrases.ANYBODY.match(outlet) or phrases.OURS.match(outlet)
    return bool(anybody or known.outlet(outlet)) and (not writer or known.byline(writer))


def _of_form(form: Form, said: Mapping[str, str]) -> Intent:
    """The form's request, with what its groups matched."""
    request, note = form.request, form.note
    if said.get("count"):
        count, changed = number(said["count"])
        request, note = replace(request, count=count), changed or note
    if other := said.get("other"):
        one = said.get("one", "")
        if phrases.REFERRING.match(one) and not (one and phrases.OURS.match(other)):
            return Intent(replace(request, against=_named(other)), refers=True)
        return Intent(replace(request, words=one, against=other))
    if request.what is What.COVERAGE and not said.keys().isdisjoint(("day", "since", "outlet")):
        outlet = _unquoted(_without_lead_in(said.get("outlet", "")))
        days = of_day(said.get("day", "")) or since_day(said.get("since", ""))
        filters = (of_writer(said.get("by") or said.get("writer", "")), days)
        words = filter(None, (_without_lead_in(said.get("words", "")), *filters))
        return Intent(replace(request, words=" ".join(words), outlet=outlet))
    if request.what is What.SAYS:
        about = said.get("words", "")
        about = "" if phrases.REFERRING.match(about) else about[:WORDS]
        speaker = _unquoted(said.get("speaker") or said["outlet"])
        return Intent(replace(request, words=about, speaker=speaker, owning=bool(said.get("owning"))), note=note)
    outlet = said.get("outlet", "")
    outlet = _named(outlet) if request.what is What.ASKED else phrases.ANYBODY.sub("", outlet)
    request = replace(request, outlet=outlet, story_named=_named(said.get("story", "")))
    if since := _named(said.get("since", "")):
        request, note = with_since(replace(request, since=since), said["since"], note)
    if "words" in said:
        return replace(_on(request, said["words"]), note=note)
    return Intent(request, refers=request.what not in (What.COVERAGE, What.HELP, What.SOURCES), note=note)


def _named(words: str) -> str:
    """The outlet, story or day that words name; '' for "the others", which is no name."""
    named = without_word_story(_without_lead_in(words))
    return "" if phrases.OTHERS.match(named) or phrases.REFERRING.match(named) else named


def _of_length(line: str, known: Known) -> Intent | None:
    """A summary of a form, with its length after it: "the background in 2 sentences"."""
    match = phrases.LENGTH.search(line)
    whole = line[: match.start()].rstrip(" ,") if match and match.end() == len(line) else ""
    intent = Intent(Request(What.SUMMARY), refers=True) if phrases.GIST.fullmatch(whole) else _by_form(whole, known)
    of_all = intent and intent.request.part in (Part.OVERVIEW, Part.OPINION)
    if not whole or not match or not intent or intent.request.what is not What.SUMMARY or not of_all:
        return None
    count, note = number(match[1])
    return replace(intent, request=replace(intent.request, count=count), note=note or intent.note)


def _by_length(line: str) -> Intent | None:
    """A comparison "A vs B", or a summary "in 5 sentences", perhaps behind what names its story."""
    if VERSUS.search(line):
        first, _, rest = line.partition(" ")
        return Intent(Request(What.COMPARE, _without_lead_in(rest) if _verb(first) else line))
    if match := phrases.SENTENCES.match(line) or phrases.LENGTH.match(line):
        count, note = number(match[1])
        return replace(_on(Request(What.SUMMARY, count=count), line[match.end() :].strip()), note=note)
    if (match := phrases.LAST_LENGTH.match(line)) and _names(match["words"]):
        count, note = number(match["count"])
        return replace(_on(Request(What.SUMMARY, count=count), match["words"]), note=note)
    return None


def _names(words: str) -> bool:
    """Whether words before a length may be a story's: they neither ask nor order, and do not end in "on" or "the"."""
    said = words.lower().split()
    return not (phrases.ASKING.match(words) or _verb(said[0]) or said[-1] in STOP_WORDS)


def _by_verb(line: str) -> Intent | None:
    """Requests recognised by their first word, even if slightly misspelt."""
    first, _, rest = line.partition(" ")
    what = _verb(first)
    if what is None or phrases.WHO_DID.match(line):
        return None
    count, note = 0, ""
    if what is What.SUMMARY:
        count, rest, note = take_count(rest)
        if use := phrases.FOR_USE.search(rest):
            count, rest = count or phrases.USES[use[1].lower()], rest[: use.start()]
        count = count or phrases.SENTENCES_OF.get(first.lower().rstrip("!?.,:;"), 0)
    rest = without_word_story(_without_lead_in(rest.strip()))
    if what is What.COVERAGE and not rest:
        return Intent(Request(what))
    if what is What.COMPARE and (pair := phrases.PAIR.match(rest)):
        return Intent(Request(what, pair[1], against=pair[2]))
    return replace(_on(Request(what, count=count), rest), note=note)


def _by_links(said: Said) -> Intent | None:
    """An address without a request: a summary of one, a comparison of several."""
    if not said.links:
        return None
    return Intent(Request(What.SUMMARY if len(said.links) == 1 else What.COMPARE))


def _verb(word: str) -> What | None:
    """The request that a word is a verb of, perhaps misspelt; a word that news uses ("shooter") is no misspelling."""
    word = word.lower().strip(".,:;!?\"'“”")
    if word in phrases.VERB_OF:
        return phrases.VERB_OF[word]
    if is_known(word):
        return None
    close = get_close_matches(word, phrases.LONG_VERBS, 1, phrases.CLOSE) if 5 <= len(word) <= 20 else []  # noqa: PLR2004 - words
    return phrases.VERB_OF[close[0]] if close else None


def _on(request: Request, words: str) -> Intent:
    """A request on what words name, or on the thread's subject if they name nothing."""
    if request.what in (What.SUMMARY, What.COMPARE, What.CHANGES, What.FOLLOW):
        words = _without_lead_in(words)
    if request.what is What.FOLLOW:
        words = without_word_story(words)
    if request.what is What.ABOUT and (days := DAYS.get(words.lower())):
        return Intent(Request(What.COVERAGE, days))
    if request.what is not What.COVERAGE:
        words = _unquoted(words)
    others = request.what is What.COMPARE and phrases.OTHERS.match(words)
    if others or (request.what is not What.ASKED and phrases.REFERRING.match(words)):
        return Intent(request, refers=True)
    return Intent(replace(request, words=words[:WORDS]), refers=request.what is What.ASKED)


def _without_lead_in(words: str) -> str:
    while not phrases.REFERRING.match(words) and (match := phrases.LEAD_IN.match(words)):
        words = words[match.end() :]
    return words


def _unquoted(words: str) -> str:
    pairs = {'"': '"', "“": "”", "'": "'", "‘": "’"}
    if len(words) > 1 and pairs.get(words[0]) == words[-1] and words[0] not in words[1:-1]:
        return words[1:-1].strip()
    return words.strip()
