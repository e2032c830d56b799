"""Entity linking: the entity that a name means, in an article and in what a person types."""
