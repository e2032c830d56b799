-- Sentences are kept word piece by word piece and no other way: their vectors are never asked for again.
DROP TABLE sentence_vector;
CREATE TABLE sentence_pieces (digest BLOB PRIMARY KEY, pieces BLOB NOT NULL) WITHOUT ROWID;
UPDATE story SET stale=1 WHERE id IN (SELECT story FROM comparison);
