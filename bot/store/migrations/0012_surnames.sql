-- Of "Jan Holt Jr." the surname is "holt", not "jr".
UPDATE alias SET surname = substr(bare, length(rtrim(bare, replace(bare, ' ', ''))) + 1)
FROM (
  SELECT folded AS whole, rtrim(replace(replace(replace(replace(replace(
    folded || ' ', ' jr ', ' '), ' sr ', ' '), ' ii ', ' '), ' iii ', ' '), ' iv ', ' ')) AS bare FROM alias
  WHERE surname IN ('jr', 'sr', 'ii', 'iii', 'iv') AND folded <> surname
)
WHERE folded = whole AND surname IN ('jr', 'sr', 'ii', 'iii', 'iv');
