"""What people type: whole lines without their politeness, and words for days."""
