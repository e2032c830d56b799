"""Names: which entity a name stands for, in an article and in what a person types."""
