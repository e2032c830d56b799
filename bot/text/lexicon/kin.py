"""Words for relatives, by what they are to somebody."""

from typing import Final

PARENTS: Final = ("father", "mother")
CHILDREN: Final = ("son", "daughter")
SIBLINGS: Final = ("brother", "sister")
SPOUSES: Final = ("wife", "husband")
WIDOWED: Final = ("widow", "widower")
ENGAGED: Final = tuple("girlfriend boyfriend fiance fiancé fiancee fiancée".split())
FURTHER: Final = tuple("uncle aunt nephew niece cousin".split())
GRAND: Final = tuple("grandfather grandmother grandson granddaughter".split())

NEAREST: Final = (*PARENTS, *SIBLINGS, *CHILDREN, *SPOUSES)
KIN: Final = (*NEAREST, *WIDOWED, *ENGAGED, *FURTHER, *GRAND)

# As people call them, or without saying which.
PARENTS_CALLED: Final = (*PARENTS, "parent", "mum", "mom", "dad")
CHILDREN_CALLED: Final = (*CHILDREN, "child", "boy", "girl", "baby")
SIBLINGS_CALLED: Final = (*SIBLINGS, "sibling", "twin")
SPOUSES_CALLED: Final = (*SPOUSES, *WIDOWED, *ENGAGED, "partner", "spouse")


def several(kin: str) -> str:
    """The plural of a word for a relative."""
    if kin.endswith("child"):
        return f"{kin}ren"
    return "wives" if kin == "wife" else f"{kin.removesuffix('y')}ies" if kin.endswith("by") else f"{kin}s"
