-- How articles describe whom they name: the place of the words, and what all spellings of one wording have in common.

CREATE TABLE description (
  entity TEXT NOT NULL, seq INTEGER NOT NULL, start INTEGER NOT NULL, until INTEGER NOT NULL,
  kind TEXT NOT NULL, wording TEXT NOT NULL,
  PRIMARY KEY (entity, seq, start, until)
) WITHOUT ROWID;
CREATE INDEX description_seq ON description (seq);
