"""Words for people as news counts them, in the singular: each table has the words of the one before it."""

from typing import Final

PERSON: Final = ("person", "human", "individual")  # anybody at all
RESIDENT: Final = (*PERSON, *"citizen resident inhabitant victim casualty folk".split())  # of a place, of a disaster
COUNTED: Final = (  # of whom a count may be one of the others
    *RESIDENT,
    *"""civilian man woman child adult patient passenger traveller traveler survivor pedestrian villager tourist guest
    bystander""".split(),
)
