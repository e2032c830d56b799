-- Whose reports count as one, what is surely agreed and how far articles are read are other rules now: stories are told
-- anew. Two of a story's articles are not compared by scores that end after sixty sentences of each.
UPDATE story SET stale=1 WHERE id IN (SELECT story FROM comparison);
UPDATE comparison SET scores = NULL;
