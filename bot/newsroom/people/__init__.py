"""Who or what a name is, how outlets describe it, and who says what."""
