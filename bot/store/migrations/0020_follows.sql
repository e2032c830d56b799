-- Threads that follow a story. What is posted in them goes through slots, as digests do: of which kind one is, is in it.
CREATE TABLE follow (
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  since TEXT NOT NULL,
  told TEXT NOT NULL,                -- the texts that the thread knows of, JSON
  number INTEGER NOT NULL,           -- of posts
  posted TEXT,                       -- when the last one was made
  ended TEXT,                        -- when it ended by itself, and why
  reason TEXT NOT NULL,
  PRIMARY KEY (channel, thread)
) WITHOUT ROWID;

ALTER TABLE digest_slot ADD COLUMN kind TEXT NOT NULL DEFAULT 'digest';
