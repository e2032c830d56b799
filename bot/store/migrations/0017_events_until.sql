-- Each event is kept for a time of its own: a pressed button for longer than an event that Slack may tell again.
DROP INDEX event_taken_at;
ALTER TABLE event_taken RENAME COLUMN at TO until;
UPDATE event_taken SET until = strftime('%Y-%m-%dT%H:%M:%S.000000Z', until, '+1 hour');
CREATE INDEX event_taken_until ON event_taken (until);
