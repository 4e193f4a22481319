"""SQL that counts, step by step, what papers say; each step is a table that DuckDB keeps on disk where it must.

What is sorted and joined is narrow: sentences and contexts stay in the table ``read`` and are fetched by the number of
their line.
"""

from __future__ import annotations

from collections.abc import Iterable

from .value import CONFLICTS, CONTEXTS, WORDS_TELL

# How many names of a part of a split are kept.
_NAMES = 50
_MUTUAL = "('binds', 'associated_with')"


def _list(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)


def blank(column: str) -> str:
    """Return the SQL for ``column`` with one blank wherever white space stands."""
    return f"trim(regexp_replace({column}, '\\s+', ' ', 'g'))"


_KIND = " ".join(f"WHEN context.kind IN ({_list(kinds)}) THEN '{name}'" for name, kinds in CONTEXTS.items())
_OPPOSED = ", ".join(
    f"('{name}', '{side}', {part})"
    for name, parts in CONFLICTS.items()
    for part, sides in enumerate(parts, start=1)
    for side in sides
)
_OPPOSED = f"(VALUES {_OPPOSED}) AS opposed(conflict, side, part)"

# Of a document that was read twice the last text counts, and each record once. What was withdrawn does not count.
_KEPT = """
    CREATE TABLE kept AS
    WITH latest AS (SELECT document, arg_max(sha256, n) AS sha256 FROM read GROUP BY document),
    placed AS (
        SELECT n, read.id, papers.paper, coalesce(confidence, 0) < $least AS unsure,
            read.retracted OR papers.retracted AS retracted,
            read.sha256 = coalesce(papers.sha256, latest.sha256) AS current, papers.withdrawn
        FROM read JOIN latest USING (document) JOIN papers USING (document)
    )
    SELECT * EXCLUDE (retracted), bool_or(retracted) OVER (PARTITION BY paper) AS retracted,
        row_number() OVER (PARTITION BY id ORDER BY n DESC) > 1 AS repeated
    FROM placed
"""
TALLY = """
    SELECT count(*), count(*) FILTER (repeated), count(*) FILTER (NOT repeated AND NOT current),
        count(*) FILTER (NOT repeated AND current AND withdrawn),
        count(*) FILTER (NOT repeated AND current AND NOT withdrawn AND retracted),
        count(*) FILTER (NOT repeated AND current AND NOT withdrawn AND NOT retracted AND unsure)
    FROM kept
"""
_END = """
        CASE WHEN turn THEN {other}_key ELSE {one}_key END AS {name},
        CASE WHEN turn THEN {other}_id ELSE {one}_id END AS {name}_id,
        CASE WHEN turn THEN coalesce(nullif({other}_name, ''), {other}_text)
            ELSE coalesce(nullif({one}_name, ''), {one}_text) END AS {name}_name,
        CASE WHEN turn THEN {other}_type ELSE {one}_type END AS {name}_type,"""
# One sentence of a paper says a thing once, also where PubMed and PMC both have it.
_SAID = f"""
    CREATE TABLE said AS
    WITH named AS (
        SELECT read.* EXCLUDE (contexts, sentence, retracted), paper, kept.retracted,
            coalesce(agent_id, 'text:' || lower({blank("agent_text")})) AS agent_key,
            coalesce(theme_id, 'text:' || lower({blank("theme_text")})) AS theme_key,
            CASE WHEN predicate IN ('increases', 'decreases', 'regulates') THEN 'effect' ELSE predicate END AS relation,
            certainty = 'asserted' AND basis != 'aim' AS firm,
            md5({blank("sentence")}) AS words,
            CAST(round(1000 * coalesce(confidence, 0.5)) AS INTEGER) AS sure
        FROM read JOIN kept USING (n)
        WHERE NOT repeated AND current AND NOT withdrawn AND NOT unsure
    ),
    turned AS (
        SELECT *, relation IN {_MUTUAL} AND theme_key < agent_key AS turn,
            CASE WHEN relation IN {_MUTUAL} OR $any_aspect THEN NULL ELSE aspect END AS of_aspect
        FROM named
    )
    SELECT n, paper, retracted, relation, predicate, polarity, firm, words, sure, of_aspect, theme_claim,
        {_END.format(one="agent", other="theme", name="one")} {_END.format(one="theme", other="agent", name="other")}
        list_filter([
            CASE
                WHEN certainty = 'hypothesis' OR basis = 'aim' THEN 'asked'
                WHEN certainty = 'speculated' THEN 'doubted'
                WHEN polarity = 'negated' THEN CASE
                    WHEN through THEN 'not this way'
                    WHEN directness = 'direct' AND relation = 'effect' THEN 'not direct'
                    WHEN predicate = 'regulates' THEN 'no effect'
                    WHEN predicate = 'increases' THEN 'no increase'
                    WHEN predicate = 'decreases' THEN 'no decrease'
                    ELSE 'denied'
                END
                WHEN predicate = 'increases' THEN 'increase'
                WHEN predicate = 'decreases' THEN 'decrease'
                WHEN predicate = 'regulates' THEN 'effect'
                ELSE 'affirmed'
            END,
            CASE WHEN firm AND polarity = 'affirmed' AND directness = 'direct' AND relation = 'effect' THEN 'direct' END
        ], lambda side: side IS NOT NULL) AS sides
    FROM turned
    QUALIFY row_number() OVER (
        PARTITION BY paper, relation, predicate, polarity, firm, one, other, of_aspect, words ORDER BY sure DESC, n
    ) = 1
"""
_COUNTED = """
    CREATE TABLE counted AS
    WITH per_paper AS (
        SELECT relation, one, other, of_aspect, paper, retracted,
            min(one_id) AS one_id, min(other_id) AS other_id, min(one_name) AS one_name, min(other_name) AS other_name,
            min(one_type) AS one_type, min(other_type) AS other_type, count(*) AS sentences,
            bool_or(firm AND polarity = 'affirmed') AS affirmed, bool_or(firm AND polarity = 'negated') AS negated,
            bool_or(NOT firm) AS speculated,
            bool_or(firm AND polarity = 'affirmed' AND predicate = 'increases') AS increase,
            bool_or(firm AND polarity = 'affirmed' AND predicate = 'decreases') AS decrease
        FROM said GROUP BY relation, one, other, of_aspect, paper, retracted
    )
    SELECT relation, one, other, of_aspect, min(one_id) AS one_id, min(other_id) AS other_id, min(one_name) AS one_name,
        min(other_name) AS other_name, min(one_type) AS one_type, min(other_type) AS other_type,
        count(*) FILTER (NOT retracted) AS papers,
        CAST(coalesce(sum(sentences) FILTER (NOT retracted), 0) AS BIGINT) AS sentences,
        count(*) FILTER (NOT retracted AND affirmed) AS affirmed,
        count(*) FILTER (NOT retracted AND negated) AS negated,
        count(*) FILTER (NOT retracted AND speculated) AS speculated,
        count(*) FILTER (NOT retracted AND increase) AS increase,
        count(*) FILTER (NOT retracted AND decrease) AS decrease, count(*) FILTER (retracted) AS retracted,
        row_number() OVER (ORDER BY relation, one, other, of_aspect NULLS FIRST) AS key
    FROM per_paper GROUP BY relation, one, other, of_aspect
"""
_KEYED = """
    CREATE TABLE keyed AS
    SELECT key, n, paper, predicate, words, sure, theme_claim, sides
    FROM said JOIN counted ON said.relation = counted.relation AND said.one = counted.one
        AND said.other = counted.other AND said.of_aspect IS NOT DISTINCT FROM counted.of_aspect
    WHERE NOT said.retracted
"""
# Who brings about what is acted on is a stimulus: "A blocks B-induced C" is said of C under B.
_CONTEXTED = """
    CREATE TABLE contexted AS
    WITH every AS (
        SELECT n, unnest(contexts) AS context FROM read WHERE n IN (SELECT n FROM keyed)
        UNION ALL
        SELECT keyed.n, {
            'kind': 'stimulus', 'id': read.agent_id, 'name': coalesce(nullif(read.agent_name, ''), read.agent_text)
        }
        FROM keyed JOIN read ON read.id = keyed.theme_claim JOIN kept ON kept.n = read.n AND NOT kept.repeated
    )
    SELECT n, context.kind AS kind, context.id AS id, context.name AS name,
        coalesce(context.id, 'text:' || lower(context.name)) AS context FROM every
"""
# Who disagrees: papers, sentences of one paper, or parts of a sentence that tells two things apart which we do not.
_CONFLICTING = f"""
    CREATE TABLE conflicting AS
    WITH parts_of AS (
        SELECT key, conflict, part, paper, words, sure
        FROM (SELECT key, paper, words, sure, unnest(sides) AS side FROM keyed) JOIN {_OPPOSED} USING (side)
    ),
    per_paper AS (
        SELECT key, conflict, part, paper, max(sure) AS sure FROM parts_of GROUP BY key, conflict, part, paper
    ),
    parts AS (
        SELECT key, conflict, part, count(*) AS papers, sum(sure) AS weight FROM per_paper GROUP BY key, conflict, part
    ),
    per_sentence AS (
        SELECT key, conflict, paper, words, bool_or(part = 1) AS one, bool_or(part = 2) AS other
        FROM parts_of GROUP BY key, conflict, paper, words
    ),
    sentences AS (
        SELECT key, conflict, count(DISTINCT paper) AS papers, count(*) FILTER (one AND NOT other) AS only_one,
            count(*) FILTER (other AND NOT one) AS only_other
        FROM per_sentence GROUP BY key, conflict
    )
    SELECT one.key, one.conflict, one.papers AS papers_one, other.papers AS papers_other,
        CAST(least(one.weight, other.weight) AS BIGINT) AS weight,
        CASE WHEN only_one = 0 OR only_other = 0 THEN 3 WHEN sentences.papers = 1 THEN 2 ELSE 1 END AS within
    FROM parts AS one JOIN parts AS other
        ON one.key = other.key AND one.conflict = other.conflict AND one.part = 1 AND other.part = 2
    JOIN sentences ON sentences.key = one.key AND sentences.conflict = one.conflict
"""
# Nothing in common, and something with an identifier on either side: "DCs" may be the other side's dendritic cells.
_SPLIT = f"""
    CREATE TABLE split AS
    WITH named AS (
        SELECT DISTINCT key, paper, side, CASE {_KIND} END AS kind,
            CASE WHEN context.kind IN ({_list(CONTEXTS["setting"])}) THEN context.kind ELSE context END AS context,
            name, context.id IS NOT NULL OR context.kind IN ({_list(WORDS_TELL)}) AS told
        FROM (
            SELECT key, paper, n, unnest(sides) AS side FROM keyed WHERE key IN (SELECT key FROM conflicting)
        ) JOIN contexted AS context USING (n)
    ),
    parts AS (
        SELECT key, conflict, kind, part, context, min(name) AS name, bool_or(told) AS told,
            count(DISTINCT paper) AS papers
        FROM named JOIN {_OPPOSED} USING (side) WHERE kind IS NOT NULL GROUP BY key, conflict, kind, part, context
    ),
    apart AS (
        SELECT key, conflict, kind FROM (
            SELECT key, conflict, kind, context, count(*) AS parts, min(part) AS part, bool_or(told) AS told
            FROM parts GROUP BY key, conflict, kind, context
        )
        GROUP BY key, conflict, kind
        HAVING max(parts) = 1 AND bool_or(told AND part = 1) AND bool_or(told AND part = 2)
    )
    SELECT key, conflict, kind,
        list(name ORDER BY papers DESC, name) FILTER (part = 1)[1:{_NAMES}] AS one,
        list(name ORDER BY papers DESC, name) FILTER (part = 2)[1:{_NAMES}] AS other
    FROM parts JOIN apart USING (key, conflict, kind) GROUP BY key, conflict, kind
"""
# Each takes what "least" and "any_aspect" say where it asks for it.
STEPS = (_SAID, _COUNTED, _KEYED, _CONTEXTED, _CONFLICTING, _SPLIT)
FIRST_STEP = _KEPT

# Of each record: how many papers speak of its agent and theme, and how much they disagree: papers more than sentences
# of one, these more than parts of a sentence.
STANDINGS = """
    WITH worst AS (SELECT key, max((3 - within) * 1000000.0 + weight) AS conflict FROM conflicting GROUP BY key)
    SELECT read.id, counted.papers, CAST(coalesce(worst.conflict, 0) AS DOUBLE)
    FROM keyed JOIN read USING (n) JOIN counted USING (key) LEFT JOIN worst USING (key)
"""
