"""What several origins report: facts put together from pairs, who cites whom, and why."""
