-- Which sentences an outlet alone reports, what is surely one fact and what differs follow other rules now: stories are
-- compared again, as they are when an article of theirs changes.
UPDATE story SET stale=1 WHERE id IN (SELECT story FROM comparison);
