-- Dates and figures are read and stories compared by other rules now: stories are compared again.
UPDATE story SET stale=1 WHERE id IN (SELECT story FROM comparison);
