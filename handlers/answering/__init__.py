"""Questions to the newsroom, read in the context of their thread."""
