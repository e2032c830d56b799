"""Two reports of one made-up event in their own words."""

BRIDGE = (
    "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port authority said. "
    "Harbour master Lena Okafor said divers would look at every bolt. Some 14,000 vehicles cross it on a weekday."
)
REOPENED = (
    "Norwick's swing bridge was shut to traffic on Sunday when a barge hit the eastern pier. "
    "“Divers will look at every bolt,” said Lena Okafor, the harbour master. About 14,000 vehicles use it each weekday."
)
