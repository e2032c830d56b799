"""Who says what: direct quotations with their speakers, and the source behind each sentence."""
