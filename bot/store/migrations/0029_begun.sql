-- The message that a follow began with, known since then: it loses its button once the follow is over.
ALTER TABLE follow ADD COLUMN begun TEXT NOT NULL DEFAULT '';
