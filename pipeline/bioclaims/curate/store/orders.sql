-- What queues are sorted by. Made once all claims are in: one after the other takes many times as long.

CREATE INDEX IF NOT EXISTS by_line ON claims (open, n);
CREATE INDEX IF NOT EXISTS by_unsure ON claims (open, unsure, n);
CREATE INDEX IF NOT EXISTS by_conflict ON claims (open, conflict DESC, n);
CREATE INDEX IF NOT EXISTS by_papers ON claims (open, papers DESC, n);
CREATE INDEX IF NOT EXISTS by_chance ON claims (open, shuffled);
CREATE INDEX IF NOT EXISTS in_sample ON claims (shuffled);
CREATE INDEX IF NOT EXISTS of_document ON claims (document, sentence);
ANALYZE;
