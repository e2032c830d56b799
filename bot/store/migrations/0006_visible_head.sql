-- What searching, counting and names read of an article, in an index of its own: beside the text and the JSON of a row,
-- reading past them costs five times as much. The condition is that of the view "visible".

CREATE INDEX IF NOT EXISTS article_head ON article
  (seq, current, ready, pubstatus, embargoed, published, id, outlet, story, indexed);

CREATE VIEW IF NOT EXISTS visible_head AS
  SELECT seq, id, outlet, published, indexed, story FROM article INDEXED BY article_head
  WHERE current AND ready AND pubstatus = 'usable' AND (embargoed IS NULL OR embargoed <= copydesk_now());
