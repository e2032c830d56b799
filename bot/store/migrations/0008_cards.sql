-- What of the articles of a large story is kept, so that the story is told anew without reading all of them. A card is
-- made when the story is next prepared; it goes when its article changes, whoever changes it. Its parts are opaque here.

CREATE TABLE card (
  seq INTEGER PRIMARY KEY,
  made INTEGER NOT NULL,             -- which way of making cards it is of
  told BLOB NOT NULL, shingles BLOB NOT NULL, traced BLOB NOT NULL, digests BLOB NOT NULL, sentences BLOB NOT NULL,
  laid BLOB                          -- what came of laying it beside the articles before it
);
CREATE TRIGGER card_of_changed_article AFTER UPDATE OF ready, current, body ON article
  BEGIN DELETE FROM card WHERE seq = OLD.seq; END;
CREATE TRIGGER card_of_changed_analysis AFTER UPDATE OF body ON analysis
  BEGIN DELETE FROM card WHERE seq = OLD.seq; END;

-- The voices of a large story as they were last found, to be extended.
ALTER TABLE story ADD COLUMN voices BLOB;
