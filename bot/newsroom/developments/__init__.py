"""What is new in a story, what was corrected, and what an outlet is missing."""
