"""What a page says for itself: invitations to read on, sign up, write or share, whose it is, who earns by it."""

import re
from typing import Final

_STARTS: Final = re.compile(
    r"""(?:
      (?:(?:first|last)\ )?(?:published|updated|posted|created|modified)\s?:
    | \|[\s\S]{0,40}\Z
    | (?:sign\ up|follow\ us|share\ this
      |(?:read|see|watch|listen|click|tap|subscribe|related|advertisement|newsletter)  # and no noun or name
      (?=\s*(?:[:|.]|\Z)|\s(?:(?-i:[A-Z])|[\d"“‘']|(?:more|also|here|now|below|for|to|on|or|in|into|about|articles?
      |stories|story|content|this|the|an?|our|his|her|their|your|all|both|how|what|why|who|full|latest|live|photos?|pictures
      |videos?)\b)))\b
      (?:\s+(?:more|also|here|now|below|for|to|on|article|stories|story|content|this)\b)*\s*[:|.]?(?:\s.{0,90})?\Z
    | (?:read\ (?:more|next|also|or\ share\ this\ story)|see\ also|related)\s?:
    | (?:also\ read|don['’]t\ miss)\s?[:|–—-]
    | click\ here\b
    | share\ all\ sharing\ options\ for:
    | embed\ [^\n]{1,200}\bcopy\ this\ code\ to\ your\ (?:website|blog)\b
    | follow\ .{1,60}\ on\ (?:twitter|facebook|instagram|x)\b
    | (?:story\ continued|continue\ reading|article\ continues)\b.{0,40}\Z
    | (?:story\ continues(?:\ (?:below|after)\b.{0,40})?|skip\ (?:ad|advertisement))\W{0,3}\Z
    | more:\s?\S
    | (?:re)?play\ video\b(?!\ games?\b)
    | (?:just|must)\ watch(?:ed)?\b
    | media\ playback\ is\ (?:not\ supported|unsupported)\b
    | image\ (?:source|caption|credit),\s
    | tags?:\s[^\n]{1,200}(?<![.!?])\Z | our\ standards:\s
    | (?:this\ (?:web)?site\ uses|we\ (?:also\ |and\ our\ partners\ )?use)\ cookies\b
    | by\ (?:clicking|continuing|using|registering|submitting|entering)\b
      [^\n]{1,100}?\b(?:you|i)\ (?:agree|accept|consent|acknowledge|confirm)\b
    | (?:you\ can\ )?(?:read|see|view)\ our\ privacy\ policy\b | visit\ our\ website\b
    | you\ have\ \d+\ (?:free\ |complimentary\ )?(?:articles?|stories)
      \ (?:left|remaining)(?:\ (?:this|for|to\ read)\b|\W|\Z)
    | to\ (?:read|continue\ reading|view|access)\ (?:the\ |this\ )?(?:full|rest|entire|article|story)\b[^\n,]{0,40},?
      \ (?:please\ )?(?:subscribe|sign|log|register|click)\b
    | already\ (?:an?|have\ an?)\ (?:\w{1,20}\ )?(?:subscriber|member|account)\?
    | enter\ your\ e-?mail(?:\ address)?(?:\ (?:below|here|to|for)\b|\W{0,3}\Z)
    | please\ consider\ (?:(?:making\ an?\ )?(?:contribution|donation)|donating|subscribing|supporting)\b
    | content\ created\ by\ [^\n“”"]{2,80}\ is\ available\b
    | (?:have\ your\ say|let\ us\ know|leave\ a\ comment|join\ the\ conversation|tell\ us
      |share\ your\ (?:thoughts|views|story))\b
      [^\n“”"]{0,60}\b(?:in\ the\ comments?|comments?\ (?:section|below)|by\ e-?mail)\b
    | (?:do\ you\ have|have\ you\ got|have|got)\ a\ (?:news\ )?(?:tip|story)
      (?:\ (?:for\ us|to\ share|we\ should|you)[^\n“”"?]{0,40}\?
      |[^\n“”"?]{0,40}\?\ (?:e-?mail|call|contact|get\ in\ touch|write|send|tell|text|message)\b)
    | do\ you\ know\ (?:more|something|anything)\ about\ this\ story\?
    | (?:join|download|get|follow)\ our\ (?:\w{1,20}\ ){0,3}(?:app|channel|group|page)\b[^\n]{0,60}\Z
    | (?:(?:e-?mail|contact|write\ to|reach|follow)
        \ (?:us|me|him|her|them|our|the\ (?:author|writer|reporter|newsroom)|(?-i:[A-Z])|\S{1,40}@)
      |send\ (?:tips|a\ tip|letters|your|us|an?\ e-?mail)
      |you\ can\ (?:e-?mail|contact|reach|write\ to)\ (?:us|me|him|her|them|the\ author))
      [^\n“”"]{0,120}?(?:[\w.]@\w|\[e-?mail|[\s(]@\w)
    | (?:facebook|twitter|whatsapp|messenger|pinterest|linkedin)\b
      \ (?:facebook|twitter|whatsapp|messenger|pinterest|linkedin|email)\b
      (?:\s*\Z|\ (?:facebook|twitter|whatsapp|messenger|pinterest|linkedin|email|flipboard)\b)
    | add\ (?:interest\Z|.{1,60}\ as\ an\ interest\b)
    | (?:file\ )?(?:photo(?:graph)?|image|picture|video|graphic|map|credit|caption)s?\s*
      (?:by|credit|copyright|caption)?\s*[:/|]
    | image\ (?:copyright|caption)\b(?!\ (?-i:[a-z]))
    | (?:enlarge\ this\ image|toggle\ caption|slideshow\ \(|hide\ caption)
    | file\s?[-–—]\s?(?:in\ )?this\b
    | (?:©|\(c\)\s?(?:copyright|\d)|copyright\s*[©:(\d])
    | all\ rights\ reserved
    | this\ (?:material|article|story)\ may\ not\ be
      \ (?:(?:re)?(?:published|broadcast|printed|produced|distributed)|copied|used)\b
    | this\ (?:article|story)\ is\ more\ than\ \d+\ (?:month|year)s?\ old
    | this\ site\ is\ protected\ by\ recaptcha\b
    | (?:you\ can|to)\ unsubscribe\b
    | by\ signing\ up,?\ (?:you|for|to)\b
    | for\ (?:licensing|syndication|reprint)\b.{0,80}\b(?:contact|visit|e-?mail|call|click)\b
    | get\ .{0,80}\b(?:delivered\b.{0,20}\byour?|in\ your\ inbox|newsletter)\b
    | (?:sorry,?\ )?(?:we\ are\ not\ (?:currently\ )?accepting\ comments|comments\ are\ closed)
    | visit\ .{2,60}\ for\ more\ (?:stories|news)\b
    | [-–—]\ [^\n]{2,60}\(@\w{1,30}\)
    | scroll\ down
    | (?:the\ )?(?:views|opinions)\ (?:and\ \w+\ )?expressed\b.{0,80}
      \b(?:(?:my|his|her|its|our|their|the\ (?:author|writer|columnist)['’]?s['’]?)\ own
      |those\ of\ the\ (?:author|writer|columnist)s?|not\ (?:necessarily\ )?(?:reflect|represent|those\ of))\b
    | (?-i:CLOSE)\ (?=[A-Z])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# What stands further on in a sentence, and a word without which it cannot.
_WITHIN: Final = (
    (
        "commission",
        re.compile(
            r".{1,60}\bmay (?:be compensated|earn|receive)\b.{0,40}"
            r"\b(?:affiliate commission|commission\b.{0,60}\blinks?)\b"
            r"|.{0,60}\b(?:our|these) links\b.{0,40}\bmay (?:be compensated|earn|receive)\b.{0,40}\bcommission\b",
            re.IGNORECASE,
        ),
    ),
    ("newsletter", re.compile(r".{0,60}\bnewsletter\ sign\ up\b", re.IGNORECASE)),
)
_WHOLE: Final = re.compile(
    r"""(?:
      [\W_]*                                                    # rules, stars, stray marks
    | ad | more: | like\ the\ page: | have\ your\ say\W?
    | (?:most\ (?:read|popular|viewed|shared)|recommended\ (?:reading|for\ you|stories|articles)
      |trending(?:\ now)?|topics
      |explore\ more\ on\ these\ topics|more\ on\ this(?:\ story)?|reuse\ this\ content|our\ community\ rules
      |you\ (?:may|might)\ also\ like|editor['’]s\ picks?)\W?
    | (?:\d{1,3}[-\ ]min(?:ute)?s?\ (?:read|listen|watch)|reading\ time\W{0,2}\ \d{1,3}\ min(?:ute)?s?)\.?
    | (?:comments?\ ?\(\d{1,6}\)|\d{1,6}\ comments?|(?:view|show|read|post|add)\ (?:all\ |an?\ )?comments?)
    | with\ \w+\ wires | analysis/opinion: | by\s\.
    | \([^()]{2,60}/[^()]{2,60}\)                               # (A. Name/Agency)
    | \[[^\[\]]{0,30}\]                                         # [music]
    | (?:https?://\S{1,300}|pic\.twitter\.com/\w{1,30})(?:\s(?:https?://\S{1,300}|pic\.twitter\.com/\w{1,30}))?
      (?:\s[-–—]\ [^\n]{2,60}\(@\w{1,30}\)[^\n]{0,30})?         # the addresses of a post, and who signed it
    | [-–—]\ video\ explainer
    | [^\n]{2,160}\ contributed\ to\ this\ (?:report|article|story)
      (?:,\ which\ was\ (?:last\ )?updated\ [^\n]{1,40})?\.?
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# Beside other sentences in a line these are plain verbs: "See what came of it."
_ONLY_ALONE: Final = re.compile(
    r"(?:read(?!\s(?:more|next|also)\s?:)|see(?!\salso\s?:)|watch|listen|click(?!\shere)|tap|share|related(?!\s?:)"
    r"|subscribe|follow(?!\s.{1,60}\son\s))\b",
    re.IGNORECASE,
)
# "Read the letter, she told the court, and you will see.", "Visit our website, says the sign.", but no label with a
# headline, "Read more: …, mayor says".
_SAID: Final = re.compile(
    r",\s(?:(?!who\b|which\b)[\w’'.-]{1,20}\s){0,6}(?:said|says|told|asked|adds|added|warns|warned|writes|wrote)\b"
)
_LABELLED: Final = re.compile(r"[^\n:|]{1,30}[:|]")
_STOPS: Final = (".", "!", "?", '"', "”", "’")
_SHORTEST_HEADLINE: Final = 5


def belongs_to_page(piece: str, *, alone: bool) -> bool:
    """Whether a sentence invites readers to something or says whose a page is; ``alone``: it is a line of its own."""
    if _WHOLE.match(piece) or _is_shouted(piece):
        return True
    folded = piece.casefold()
    found = _STARTS.match(piece) or any(word in folded and pattern.match(piece) for word, pattern in _WITHIN)
    if not found or _tells(piece):
        return False
    return alone or not _ONLY_ALONE.match(piece)


def _tells(piece: str) -> bool:
    """Whether a sentence reports what somebody said; headlines behind a label, or without a stop, do not count."""
    return piece.endswith(_STOPS) and not _LABELLED.match(piece) and _SAID.search(piece) is not None


def _is_shouted(piece: str) -> bool:
    """Whether it is a headline in capitals: where it stands in a text, it leads to another article."""
    return piece.isupper() and piece[-1].isalnum() and len(piece.split()) >= _SHORTEST_HEADLINE
