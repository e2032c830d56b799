"""Words for bodies."""

from typing import Final

# Of a government or an institution, named after what they do: "the Ports Agency".
AUTHORITIES: Final = frozenset(
    "agency authority board bureau commission committee council department directorate ministry office".split()
)
