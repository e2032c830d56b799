"""Names in an article: what a model or rules found, set right by known names and by the article itself."""
