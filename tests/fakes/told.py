"""Short invented articles about one shipwreck, alike enough to be one story, some of them copies."""

from datetime import UTC, datetime, timedelta

FIRST = datetime(2024, 11, 17, 6, tzinfo=UTC)
_SENTENCES = (
    "The ferry Aurel sank off Kessin on Sunday with 212 people aboard.",
    "Dana Harlow, who led the rescue, said the last raft came in at noon.",
    "Harlow said that nobody had closed the bow door.",
    "Nine people are missing, the coast guard of Kessin said.",
    "Some 14 crew members were taken to the hospital of Kessin.",
    "“We heard a bang and the lights went out,” said Piet Marlow, a cook.",
    "Marlow swam for two hours before the Aurel's raft found him.",
    "The owner, Baltline, paid a fine of $1.2 million for bad doors in March.",
    "Divers will look at the wreck on Tuesday, said Harlow.",
    "The minister of transport, Ilse Brandt, flew to Kessin in the night.",
    "Brandt promised a report within 30 days.",
    "The ferry Aurel was built in 1987 and had 3 engines.",
)
_TITLES = ("Ferry Aurel sinks off Kessin", "Nine missing after ferry sinks", "“A bang and the lights went out”")


def told(number: int, version: int = 0) -> dict[str, object]:
    """Article ``number`` as a row of a .jsonl file; every fourth is a copy of the one four before it, cut short.

    Other versions have another text. They come in no order of time, every seventh has no date.
    """
    turn = number + 5 * version
    places = [(turn * step) % len(_SENTENCES) for step in (1, 3, 5, 7, 11)]
    own = f"Our reporter counted {turn + 31} boats at pier {number} of the harbour of Kessin."
    sentences = [*dict.fromkeys(_SENTENCES[place] for place in places), own]
    if number % 4 == 0:
        sentences = [*_SENTENCES[:7], f"(Meridian Wire) {number // 16}"]
    when = FIRST + timedelta(hours=(number * 7) % 23)
    return {
        "id": f"a{number:02}",
        "title": _TITLES[turn % len(_TITLES)],
        "text": "\n\n".join(sentences),
        "outlet": f"Outlet {number % 19}",
        "date": None if number % 7 == 0 else when.isoformat(),
        "updated": (FIRST + timedelta(days=1 + version)).isoformat() if version else None,
    }
