"""Names in an article: what a model or rules found, corrected by known names and by the article itself."""
