"""Who or what words mean that may be no name: "the prime minister" is whom articles describe so."""

from dataclasses import replace

from bot.model.entity import Profile
from bot.model.search import Choice, NotFound
from bot.newsroom import Newsroom
from bot.newsroom.finding.lookup import OFFERED, typed_words
from bot.text.normalise_description import normalised_description


def identify(newsroom: Newsroom, typed: str) -> Profile | Choice | NotFound:
    """Who or what a name is; if nobody has it, whom articles describe so, or a choice of them.

    Raises:
        UsageError: the input has no letter and no digit.
    """
    named = newsroom.entity(typed)
    if named.outlet if isinstance(named, NotFound) else not named.guessed:
        return named
    wording = normalised_description(typed_words(typed))
    ids = newsroom.store.described_as(wording, OFFERED) if wording else ()
    found = [entity for each in ids if (entity := newsroom.store.entity(each))]
    why = (f"described as “{wording}”",)
    if len(found) == 1:
        return replace(newsroom.profile(found[0].id), why=why, guessed=True, by_description=True)
    known = tuple((entity.id, entity.name, entity.type) for entity in found)
    return Choice(typed, entities=known, why=(why,) * len(known), guessed=True) if known else named
