-- No query reads stories by this one: the latest are found by story_latest, those of an article's time by story_when.
DROP INDEX story_last;
