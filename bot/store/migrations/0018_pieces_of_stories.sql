-- The word pieces of a sentence belong to the story that asked for them last, and go when it asks for them no more. Those
-- of before belong to none; they are made again as stories change.
DROP TABLE sentence_pieces;
CREATE TABLE sentence_pieces (digest BLOB PRIMARY KEY, story TEXT NOT NULL, pieces BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX sentence_pieces_story ON sentence_pieces (story);
