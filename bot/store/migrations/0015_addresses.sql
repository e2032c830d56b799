-- The address of an article as addresses are compared, so that one with tracking marks is found by the one without.
ALTER TABLE article ADD COLUMN address TEXT NOT NULL DEFAULT '';
UPDATE article SET address = copydesk_address(url) WHERE url <> '';
DROP INDEX article_url;
CREATE INDEX article_address ON article (address) WHERE address <> '';
