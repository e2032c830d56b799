"""Entity linking: the entity that a name means, in an article or in a query."""
