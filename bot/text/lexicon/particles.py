"""The lower-case words inside names of people: "Ursula von der Leyen"."""

from typing import Final

PARTICLE: Final = "al|el|de|del|della|der|den|di|da|dos|du|la|lo|le|van|von|ter|bin|ben|ibn"  # for a pattern
PARTICLES: Final = frozenset(PARTICLE.split("|"))
