"""How an article describes the people and bodies it names, right before and right after the name."""
