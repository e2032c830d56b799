"""Words for places in which people live."""

from typing import Final

SETTLEMENTS: Final = frozenset("city hamlet island municipality suburb town township village".split())
DISTRICTS: Final = frozenset("district province resort".split())
