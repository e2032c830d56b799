-- Indexes that hold all that a frequent question reads, so that it need not read past texts and JSON in the rows.

-- Which stories an article may belong to: asked for every article that is indexed.
CREATE INDEX story_when ON story (id, last);

-- The latest stories, in the order they are shown.
CREATE INDEX story_latest ON story (last IS NULL, last DESC, id) WHERE body IS NOT NULL;
