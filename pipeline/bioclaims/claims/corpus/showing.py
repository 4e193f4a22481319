"""SQL that shows what was counted: the groups that are asked for, conflicts first, and what stands on their sides."""

from __future__ import annotations

from .counting import blank

# How many examples and contexts of a side are kept.
_EXAMPLES, _CONTEXTS = 5, 20

# Conflicts first: of papers before those of one paper, then those that most papers disagree in, as sure as they are.
RANKED = """
    CREATE TABLE ranked AS
    WITH worst AS (
        SELECT * FROM conflicting
        QUALIFY row_number() OVER (PARTITION BY key ORDER BY within, weight DESC, conflict) = 1
    )
    SELECT counted.*, row_number() OVER (
        ORDER BY worst.within NULLS LAST, worst.weight DESC, papers DESC, sentences DESC, one_name, other_name,
            counted.key
    ) AS rank
    FROM counted LEFT JOIN worst USING (key)
    WHERE papers >= $papers AND ($all OR worst.key IS NOT NULL)
        AND ($words OR (one_id IS NOT NULL AND other_id IS NOT NULL))
    ORDER BY rank
"""
_SIDED = """
    CREATE TABLE sided AS
    SELECT rank, side, paper, n, predicate, sure
    FROM (SELECT *, unnest(sides) AS side FROM keyed) JOIN ranked USING (key) ORDER BY rank
"""
_CONTEXTS_OF_SIDES = f"""
    CREATE TABLE side_contexts AS
    WITH counts AS (
        SELECT rank, side, kind, contexted.id, context, min(name) AS name, count(DISTINCT paper) AS papers
        FROM sided JOIN contexted USING (n) GROUP BY rank, side, kind, contexted.id, context
    )
    SELECT *, row_number() OVER (PARTITION BY rank, side ORDER BY papers DESC, kind, name, context) AS nth FROM counts
    QUALIFY nth <= {_CONTEXTS} ORDER BY rank
"""
# One example a paper, the surest first.
_EXAMPLES_OF_SIDES = f"""
    CREATE TABLE examples AS
    WITH best AS (
        SELECT * FROM sided QUALIFY row_number() OVER (PARTITION BY rank, side, paper ORDER BY sure DESC, n) = 1
    ),
    few AS (
        SELECT rank, side, n, row_number() OVER (PARTITION BY rank, side ORDER BY sure DESC, n) AS nth
        FROM best QUALIFY nth <= {_EXAMPLES}
    )
    SELECT rank, side, nth, document, id, {blank("sentence")} AS sentence, confidence
    FROM few JOIN read USING (n) ORDER BY rank
"""
SHOWING = (_SIDED, _CONTEXTS_OF_SIDES, _EXAMPLES_OF_SIDES)

_HERE = "rank > $first AND rank <= $last"
GROUPS = f"""
    SELECT rank, relation, one_id, one_name, one_type, other_id, other_name, other_type, of_aspect, papers, sentences,
        affirmed, negated, speculated, increase, decrease, retracted
    FROM ranked WHERE {_HERE} ORDER BY rank
"""
PREDICATES = f"""
    SELECT rank, predicate, count(DISTINCT paper) AS papers FROM sided WHERE {_HERE}
    GROUP BY rank, predicate ORDER BY rank, papers DESC, predicate
"""
CONFLICTS_OF = f"""
    SELECT rank, conflict, within, papers_one, papers_other, weight
    FROM conflicting JOIN ranked USING (key) WHERE {_HERE} ORDER BY rank, within, weight DESC, conflict
"""
SPLITS_OF = f"""
    SELECT rank, conflict, kind, split.one, split.other FROM split JOIN ranked USING (key) WHERE {_HERE}
"""
SIDES_OF = f"SELECT rank, side, count(DISTINCT paper), count(DISTINCT n) FROM sided WHERE {_HERE} GROUP BY rank, side"
CONTEXTS_OF = f"SELECT rank, side, kind, id, name, papers FROM side_contexts WHERE {_HERE} ORDER BY rank, side, nth"
EXAMPLES_OF = f"""
    SELECT rank, side, document, id, sentence, confidence FROM examples WHERE {_HERE} ORDER BY rank, side, nth
"""
