-- Columns are called what they hold: the features of an article, how its words are spelt, what comparing it with earlier
-- articles of its story found, and the origins of a story as they were measured.
ALTER TABLE card RENAME COLUMN told TO features;
ALTER TABLE card RENAME COLUMN traced TO spelling;
ALTER TABLE card RENAME COLUMN laid TO linking;
ALTER TABLE story RENAME COLUMN voices TO measured_origins;
UPDATE story SET measured_origins = NULL; -- they are written under another name now, and measured anew
