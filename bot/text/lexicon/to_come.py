"""Words for what is still to come or only possible: "may", "is due to", "plans to"."""

from typing import Final

MODALS: Final = frozenset("may might could would should will shall".split())
# Before "to", or after "is".
AWAITED: Final = frozenset("due expected likely planned poised scheduled set slated".split())
PLANS: Final = frozenset("plan plans planned planning".split())
