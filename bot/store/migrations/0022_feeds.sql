-- What was fetched from the web, so that it is fetched politely: feeds, the pages of their entries, and robots.txt.
CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  etag TEXT NOT NULL,
  modified TEXT NOT NULL,
  read TEXT,                         -- when it was last read; NULL: never
  answer TEXT NOT NULL,
  failures INTEGER NOT NULL,         -- in a row, since it was last read
  due TEXT                           -- not to be asked before
) WITHOUT ROWID;
CREATE TABLE page (
  address TEXT PRIMARY KEY,          -- as addresses are compared
  updated TEXT,                      -- as its feeds say; NULL: they do not
  asked TEXT NOT NULL,
  failures INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX page_asked ON page (asked);
CREATE TABLE site_rules (site TEXT PRIMARY KEY, text TEXT NOT NULL, read TEXT NOT NULL) WITHOUT ROWID;
