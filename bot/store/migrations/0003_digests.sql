-- Digests: each time one comes is a row, claimed by inserting it; its messages are frozen before they are sent.

CREATE TABLE digest_slot (
  key TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  channel TEXT NOT NULL,
  day TEXT NOT NULL,                 -- the calendar's date in the plan's zone
  nominal TEXT NOT NULL,             -- the wall clock's time in the plan's zone
  due TEXT NOT NULL,
  state TEXT NOT NULL,
  owner TEXT NOT NULL,               -- the process that works on it, until its lease ends
  lease TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 1,
  asked_by TEXT NOT NULL DEFAULT '', -- empty where it came by itself
  since TEXT,                        -- the window, once it is frozen
  until TEXT,
  counted TEXT NOT NULL DEFAULT '[]',-- articles of the window's last stretch, JSON
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE (digest, channel, day, nominal)
) WITHOUT ROWID;
CREATE INDEX digest_slot_due ON digest_slot (due);

CREATE TABLE digest_part (
  slot TEXT NOT NULL REFERENCES digest_slot (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  payload BLOB NOT NULL,
  ts TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (slot, number)
) WITHOUT ROWID;

-- What counts in a window is found by each of the three times that it counts by.
CREATE INDEX article_first_indexed ON article (first_indexed);
CREATE INDEX article_embargoed ON article (embargoed) WHERE embargoed IS NOT NULL;
