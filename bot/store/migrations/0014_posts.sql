-- Posts that two outlets set into their texts no longer make one a copy of the other: stories are told anew.
UPDATE story SET stale=1 WHERE id IN (SELECT story FROM comparison);
