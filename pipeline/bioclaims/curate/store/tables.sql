-- A review. `decisions` is the only table that cannot be made again; the others are an index of the claims, what follows
-- from the decisions, and who looks at what just now.

CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS decisions (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,           -- made up by who asks, so that asking twice decides once
    claim TEXT NOT NULL,
    curator TEXT NOT NULL,
    role TEXT NOT NULL,
    verdict TEXT NOT NULL,
    withdraws TEXT REFERENCES decisions (id),
    record TEXT NOT NULL                -- the decision as schemas/decision.schema.json has it
) STRICT;
CREATE INDEX IF NOT EXISTS decisions_of ON decisions (claim, curator, role);
CREATE INDEX IF NOT EXISTS withdrawals ON decisions (withdraws);
CREATE TRIGGER IF NOT EXISTS decisions_stay BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER IF NOT EXISTS decisions_are_kept BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

CREATE TABLE IF NOT EXISTS claims (
    n INTEGER PRIMARY KEY,              -- number of the line, from 1
    id TEXT NOT NULL UNIQUE,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    document TEXT NOT NULL,
    sentence INTEGER NOT NULL,          -- where its sentence begins
    section TEXT NOT NULL,
    predicate TEXT NOT NULL,
    polarity TEXT NOT NULL,
    certainty TEXT NOT NULL,
    basis TEXT NOT NULL,
    rule TEXT NOT NULL,
    frame TEXT NOT NULL,
    agent TEXT NOT NULL,                -- identifier, or text: and the words
    agent_words TEXT NOT NULL,          -- key of the words
    theme TEXT NOT NULL,
    theme_words TEXT NOT NULL,
    confidence REAL,
    unsure REAL NOT NULL,               -- how far the confidence is from one half; 2 where there is none
    papers INTEGER NOT NULL DEFAULT 1,  -- how many documents speak of agent and theme
    conflict REAL NOT NULL DEFAULT 0,   -- how much they disagree
    shuffled INTEGER NOT NULL,          -- a number by chance that seed and id decide
    spread INTEGER NOT NULL,            -- another, from 0 to 999: which claims two curators judge
    judges INTEGER NOT NULL DEFAULT 1,  -- how many curators are to judge it
    judged INTEGER NOT NULL DEFAULT 0,  -- how many have
    open INTEGER GENERATED ALWAYS AS (judged < judges) STORED
) STRICT;

-- The decision of each curator that stands: the last one that was not taken back.
CREATE TABLE IF NOT EXISTS judgements (
    claim TEXT NOT NULL,
    curator TEXT NOT NULL,
    role TEXT NOT NULL,
    verdict TEXT NOT NULL,
    is_right INTEGER,                   -- 1 accepted, 0 rejected or corrected, NULL unsure
    decision INTEGER NOT NULL REFERENCES decisions (n),
    PRIMARY KEY (claim, curator, role)
) STRICT, WITHOUT ROWID;

-- What became of a claim: the adjudicator's word, else what all curators agree on.
CREATE VIEW IF NOT EXISTS outcomes AS
SELECT claim,
    CASE
        WHEN max(role = 'adjudicator') THEN max(CASE WHEN role = 'adjudicator' THEN is_right END)
        WHEN min(is_right) = max(is_right) THEN min(is_right)
    END AS is_right,
    NOT max(role = 'adjudicator') AND coalesce(min(is_right) <> max(is_right), 0) AS disputed
FROM judgements GROUP BY claim;

CREATE TABLE IF NOT EXISTS skips (
    claim TEXT NOT NULL, curator TEXT NOT NULL, PRIMARY KEY (claim, curator)
) STRICT, WITHOUT ROWID;

-- Who looks at what: nobody else is given it until then (seconds since 1970).
CREATE TABLE IF NOT EXISTS leases (
    session TEXT PRIMARY KEY, claim TEXT NOT NULL, curator TEXT NOT NULL, until REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS leases_of ON leases (claim);
