-- Articles with all versions, their analysis, stories, comparisons and names. Times are ISO 8601 in UTC.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE article (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  current INTEGER NOT NULL,
  ready INTEGER NOT NULL,            -- 1: in the search table, stories and names; 0: waiting for its embargo, or withdrawn
  id_given INTEGER NOT NULL,
  body BLOB NOT NULL,                -- the Article without its text, JSON
  text TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  url TEXT NOT NULL,
  file TEXT NOT NULL,
  published TEXT,
  embargoed TEXT,
  pubstatus TEXT NOT NULL,
  first_indexed TEXT NOT NULL,
  indexed TEXT NOT NULL,
  story TEXT NOT NULL DEFAULT '',
  UNIQUE (id, version)
);
CREATE UNIQUE INDEX article_current ON article (id) WHERE current;
CREATE INDEX article_url ON article (url) WHERE url <> '';
CREATE INDEX article_file ON article (file);
CREATE INDEX article_title ON article (title);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_story ON article (story) WHERE story <> '';
CREATE INDEX article_waiting ON article (embargoed) WHERE current AND NOT ready;

-- The only door through which articles are read for people: current, not withdrawn, not under embargo.
CREATE VIEW visible AS
  SELECT * FROM article
  WHERE current AND ready AND pubstatus = 'usable' AND (embargoed IS NULL OR embargoed <= copydesk_now());

CREATE TABLE analysis (seq INTEGER PRIMARY KEY REFERENCES article (seq), body BLOB NOT NULL);

CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'article', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  body BLOB,                         -- the Story, JSON; NULL until it is first prepared
  state BLOB NOT NULL,               -- what clustering keeps of it, JSON
  first TEXT,
  last TEXT,
  articles INTEGER NOT NULL,
  stale INTEGER NOT NULL             -- 1: its articles changed since it was prepared; 2: it could not be prepared
) WITHOUT ROWID;
CREATE INDEX story_last ON story (last);
CREATE INDEX story_stale ON story (id) WHERE stale;

CREATE TABLE story_term (term TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (term, story)) WITHOUT ROWID;
CREATE INDEX story_term_story ON story_term (story);

CREATE TABLE comparison (story TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE entity (id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, origin TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alias (
  folded TEXT NOT NULL, entity TEXT NOT NULL, name TEXT NOT NULL, surname TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (folded, entity, name)
) WITHOUT ROWID;
CREATE INDEX alias_entity ON alias (entity);
CREATE INDEX alias_surname ON alias (surname) WHERE surname <> '';

CREATE TABLE mention (
  entity TEXT NOT NULL, seq INTEGER NOT NULL, name TEXT NOT NULL, uses INTEGER NOT NULL,
  PRIMARY KEY (entity, seq, name)
) WITHOUT ROWID;
CREATE INDEX mention_seq ON mention (seq);
