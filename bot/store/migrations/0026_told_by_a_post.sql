-- What a thread is told of by a post has a column of its own; it was held as "mark article" among what a digest counted.
ALTER TABLE digest_slot ADD COLUMN told TEXT NOT NULL DEFAULT '{}';
UPDATE digest_slot SET counted = '[]', told = (
  SELECT json_group_object(substr(value, instr(value, ' ') + 1), substr(value, 1, instr(value, ' ') - 1))
  FROM json_each(counted)
) WHERE kind = 'follow';
