-- Vectors made before sentences were kept piece by piece are never asked for again.
DELETE FROM sentence_vector;
