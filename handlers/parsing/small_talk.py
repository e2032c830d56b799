"""Lines that ask no question: thanks, praise, goodbyes, greetings, "yes" or "no", "wrong story" or answer, and "undo".

The same before a question, and hints to it, are dropped.
"""

import re
from typing import Final

from bot.model.request import What
from bot.text.typed.typed_lines import EMOJI, without_politeness

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_GLAD: Final = frozenset("👍👏🙌🙏💪👌🤝🎉🥳🚀💯✅⭐🌟✨❤🧡💛💚💙💜🤍🖤♥😍🥰🤩")
_GLAD_NAME: Final = re.compile(
    r":(?:\+1|thumbsup|clap|raised_hands|pray|muscle|ok_hand|handshake|tada|partying_face|rocket|100|white_check_mark"
    r"|star\d?|sparkles|[a-z_]*heart[a-z_]*|thank[a-z_-]*)(?!\w)"
)
_ANYONE: Final = re.compile(r"(?:is )?any(?:one|body) (?:home|there|here|around|awake)[\s?]*$", re.IGNORECASE)
# Of an answer, not of the story: "that's wrong", but not "wrong story".
_WRONG: Final = re.compile(
    r"(?:(?:no|nope|nah|sorry|hm+)[\s,.!–—-]+)*(?:(?:(?:this|that|it)(?:['’]?s| is| was)|you(?:['’]?re| are)"
    r"|(?:the|your) (?:answer|summary) is) )?(?:(?:all|just|completely|totally|simply|plain|so) )?"
    r"(?:wrong|incorrect|untrue|inaccurate|not (?:right|true|correct|accurate))[\s.!]*",
    re.IGNORECASE,
)

_THANKS: Final = frozenset(
    ("thanks", "thank", "thx", "ty", "tysm", "tyvm", "ta", "cheers", "danke", "merci", "gracias", "grazie")
)
_PRAISE: Final = frozenset(
    """great good nice brilliant excellent perfect awesome amazing lovely cool wow bravo helpful super fantastic ok okay
    done lol haha""".split()
)
_BESIDE_PRAISE: Final = frozenset(
    """you so very much a lot many that that's was is it this job work one stuff answer bot copydesk all really and well
    i the for your today now tonight day night mate pal guys folks team everyone you're youre star legend""".split()
)
_BESIDE_THANKS: Final = frozenset("""help summary comparison info information quick reply kindly""".split())
_GREETING: Final = frozenset(("hello", "hi", "hey", "howdy", "greetings", "morning", "afternoon", "evening"))
_BESIDE_GREETING: Final = frozenset(
    ("good", "there", "copydesk", "all", "everyone", "everybody", "bot", "team", "again", "what's", "up")
)
_GOODBYE: Final = frozenset(("bye", "goodbye", "goodnight", "see"))
_BESIDE_GOODBYE: Final = frozenset(("you", "ya", "later", "soon", "tomorrow", "then", "good", "all", "everyone"))
_UNDO: Final = frozenset(("undo", "delete", "remove", "unshare", "retract"))
_BESIDE_UNDO: Final = frozenset(
    """it this that the your my last message answer post summary comparison share""".split()
)
_LEAVE: Final = frozenset("""wrong not different another other""".split())
_BESIDE_LEAVE: Final = frozenset(
    """it's that's thats it is this that the a story one article thread topic no sorry please""".split()
)
_DROP: Final = frozenset("""yes yeah yep no nope nah never nevermind nvm cancel stop forget start""".split())
_BESIDE_DROP: Final = frozenset("""mind it that this one the story over again please thanks""".split())
# A kind of small talk: the line has a word of the first set, and otherwise only words of either set.
_KINDS: Final = (
    (What.THANKS, _THANKS, _BESIDE_THANKS | _BESIDE_PRAISE | _PRAISE | _GOODBYE | _BESIDE_GOODBYE),
    (What.THANKS, _PRAISE, _BESIDE_PRAISE),
    (What.GREETING, _GREETING, _BESIDE_GREETING),
    (What.THANKS, _GOODBYE, _BESIDE_GOODBYE),
    (What.UNDO, _UNDO, _BESIDE_UNDO),
    (What.LEAVE, _LEAVE, _BESIDE_LEAVE),
    (What.DROP, _DROP, _BESIDE_DROP),
)


_OPENING: Final = re.compile(r"([^:,;?]{1,60}?)(?:[:,;!?.–—]|\s-)\s+(\S.*)")
_HINT: Final = re.compile(
    r"(?:in )?(?:plain |simple )?english|(?:(?:one|another|last|next|new|different|quick|silly|stupid|dumb|follow-?up"
    r"|more) ){1,3}(?:question|thing|one|q)|fyi|urgent(?:ly)?|on deadline|out of curiosity"
    r"|just (?:checking|curious|wondering)"
    r"|(?:(?:have )?(?:you |anyone )?got )?(?:(?:an?|one|two|\d{1,2}) )?(?:min(?:ute)?s?|sec(?:ond)?s?|moment)"
    r"|(?:sorry )?to (?:bother|interrupt|trouble|pester)(?: you)?(?: again)?"
    r"|for (?:context|clarity)|right|anyway|(?:i['’]?m|i am) (?:confused|lost|late(?: to this)?|new here)|",
    re.IGNORECASE,
)
_POLITE: Final = (What.THANKS, What.GREETING)


def after_opening(words: str) -> str:
    """A line without the greeting, thanks or hint before it: "morning, anything new?", "ok in english: …"."""
    while match := _OPENING.fullmatch(words):
        if small_talk(match[1]) not in _POLITE and not _HINT.fullmatch(without_politeness(match[1])):
            break
        words = match[2]
    return words


def small_talk(words: str) -> What | None:
    """What kind of small talk a line is; None if it is not, or may be a question."""
    line = EMOJI.sub(" ", words).strip()
    called = _ANYONE.search(line)
    line = line[: called.start()] if called else line
    found = {word.replace("’", "'").lower() for word in _WORD.findall(line)}
    if not found:
        return What.GREETING if called else _of_emoji(words)
    if line.endswith("?"):
        return None
    if _WRONG.fullmatch(line):
        return What.WRONG
    return next((what for what, some, beside in _KINDS if found & some and found <= some | beside), None)


def _of_emoji(words: str) -> What | None:
    """What an emoji alone says: thanks, if it is a glad one; None if there is none."""
    if not EMOJI.search(words):
        return None
    return What.THANKS if not _GLAD.isdisjoint(words) or _GLAD_NAME.search(words) else What.DROP
