-- Vectors of sentences, so that none is made twice: by a digest of the sentence and of what made the vector.

CREATE TABLE sentence_vector (digest BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID;
