-- The byline of an article out of its JSON, in a small index of its own that a search by byline reads.
ALTER TABLE article ADD COLUMN byline TEXT GENERATED ALWAYS AS (COALESCE(body ->> 'byline', '')) VIRTUAL;
CREATE INDEX article_byline ON article (byline) WHERE byline <> '';
