"""Which article, story or outlet typed words mean, and what a search finds."""
