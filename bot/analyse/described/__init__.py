"""How an article describes whom it names: what stands right before a name, and right after it."""
