"""What several origins report: facts grouped from pairs, who cites whom, and why."""
