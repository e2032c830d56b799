-- The scores a comparison rests on, so that two of a story's articles are compared by them; those of before have none.
ALTER TABLE comparison ADD COLUMN scores BLOB;
UPDATE story SET stale=1 WHERE id IN (SELECT story FROM comparison);
