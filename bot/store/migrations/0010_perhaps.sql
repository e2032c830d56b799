-- Comparisons of before do not tell what is perhaps shared: they are made anew.
UPDATE story SET stale=1 WHERE id IN (SELECT story FROM comparison);
