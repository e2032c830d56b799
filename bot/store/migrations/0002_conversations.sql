-- What Slack conversations are about, which events were taken, and button values too long for a button.
-- Times are ISO 8601 in UTC.

CREATE TABLE conversation (
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,              -- '' for a direct message outside any thread
  subject BLOB NOT NULL,             -- the Subject, JSON
  at TEXT NOT NULL,
  PRIMARY KEY (channel, thread)
) WITHOUT ROWID;
CREATE INDEX conversation_at ON conversation (at);

CREATE TABLE event_taken (event TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX event_taken_at ON event_taken (at);

CREATE TABLE filed (slip TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX filed_at ON filed (at);
