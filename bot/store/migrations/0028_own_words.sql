-- The text of an article as it is searched, if a page glued headlines of other pieces into it: without these.
ALTER TABLE article ADD COLUMN own_text TEXT;
UPDATE article SET own_text = copydesk_own_text(text) WHERE instr(text, 'MORE') AND copydesk_own_text(text) <> text;
INSERT INTO article_words (article_words, rowid, title, text)
  SELECT 'delete', seq, title, text FROM article WHERE own_text IS NOT NULL AND current AND ready;
INSERT INTO article_words (rowid, title, text)
  SELECT seq, title, own_text FROM article WHERE own_text IS NOT NULL AND current AND ready;
