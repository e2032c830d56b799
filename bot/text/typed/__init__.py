"""What people type: lines without their politeness, words for days, and what a question asks for."""
