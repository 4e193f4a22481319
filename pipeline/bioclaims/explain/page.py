"""An explanation as one HTML page that needs nothing else: no network, no script, no file beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from spacy.displacy.render import DependencyRenderer
from spacy.util import minify_html

from ..model import Claim, Mention, to_record
from .phrases import say_claim, say_groundings, say_near, say_pair, say_role, say_rule, say_tried
from .value import ExplainedPair, ExplainedSentence, Explanation, FiredRule, ViewedTrigger, Word

# Wide enough for most words, and flat enough for a sentence of thirty of them.
_DRAWING = {
    "distance": 125,
    "word_spacing": 34,
    "offset_x": 60,
    "bg": "none",
    "color": "currentColor",
    "font": "inherit",
}
_STYLE = """
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --mark: #f5c84266; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.2rem; } h2 { font-size: 1.4rem; font-weight: 600; } h3 { font-size: 1rem; margin: 2rem 0 .5rem; }
article + article { border-top: 2px solid var(--line); margin-top: 3rem; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border-bottom: 1px solid var(--line); padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
.wide { overflow-x: auto; } .none { opacity: .7; }
mark { background: var(--mark); color: inherit; border-radius: .2rem; padding: 0 .15rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .3rem 0 1.2rem; }
dt { opacity: .7; } dd { margin: 0; }
.left-out, .asked { border-left: 4px solid #d97706; padding-left: .6rem; }
pre { background: var(--soft); padding: .6rem; overflow-x: auto; font-size: .8rem; }
footer { margin-top: 3rem; font-size: .85rem; opacity: .7; }
"""


def to_page(explanation: Explanation) -> str:
    """Return ``explanation`` as a whole HTML page, the tree of each sentence drawn by displaCy."""
    title = f"bioclaims explain: {explanation.sentences[0].text[:80]}"
    versions = f"{explanation.software}, model {explanation.model}, lexicon {explanation.lexicon}"
    articles = "\n".join(
        _element("article", "\n".join(_show_sentence(sentence, number, explanation.asked)))
        for number, sentence in enumerate(explanation.sentences)
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>Document {escape(explanation.document)}</h1>\n{articles}\n"
        f"<footer>{escape(versions)}</footer>\n</body>\n</html>\n"
    )


def draw_dependencies(words: Sequence[Word], *, name: str) -> str:
    """Return the tree as an SVG element with the id ``name``; the same words give the same drawing."""
    arcs = [
        {
            "start": min(word.index, word.head),
            "end": max(word.index, word.head),
            "label": escape(word.relation),
            "dir": "left" if word.index < word.head else "right",
        }
        for word in words
        if word.head != word.index
    ]
    # displaCy escapes the word itself, and neither tag nor label.
    drawn = [{"text": word.text, "tag": escape(word.tag)} for word in words]
    return str(minify_html(DependencyRenderer(options=_DRAWING).render_svg(name, drawn, arcs)))


def _show_sentence(sentence: ExplainedSentence, number: int, asked: str | None) -> Iterator[str]:
    yield f"<h2>{''.join(_mark_mentions(sentence))}</h2>"
    if sentence.left_out:
        yield f'<p class="left-out">extract leaves this sentence out: {escape(sentence.left_out)}</p>'
    tokens = [
        (str(word.index), word.text, word.lemma, word.tag, str(word.head), word.relation) for word in sentence.words
    ]
    yield _show_part("Tokens", _table(("", "text", "lemma", "tag", "head", "relation"), tokens))
    mentions = map(_mention_row, sentence.mentions)
    yield _show_part("Mentions", _table(("text", "type", "identifiers", "taken because"), mentions))
    yield _show_part("Tree", f'<div class="wide">{draw_dependencies(sentence.words, name=f"tree-{number}")}</div>')
    yield _show_part("View", "".join(map(_show_trigger, sentence.triggers)))
    yield _show_part("Rules that fired", "".join(_show_rule(rule, sentence) for rule in sentence.rules))
    yield _show_part("Claims", "".join(_show_claim(claim, asked) for claim in sentence.claims))
    if sentence.pair:
        title = f"Why not {sentence.pair.agent} → {sentence.pair.theme}"
        yield _show_part(title, _show_pair(sentence, sentence.pair))


def _show_part(title: str, content: str) -> str:
    shown = content or '<p class="none">none</p>'
    return f"<section><h3>{escape(title)}</h3>{shown}</section>"


def _mark_mentions(sentence: ExplainedSentence) -> Iterator[str]:
    """Yield the sentence in pieces, its mentions marked; of two that overlap the first."""
    reached = sentence.span.start
    for mention in sorted(sentence.mentions, key=lambda mention: mention.span):
        if mention.span.start >= reached:
            yield escape(sentence.text[reached - sentence.span.start : mention.span.start - sentence.span.start])
            yield f'<mark title="{escape(mention.type)}">{escape(mention.text)}</mark>'
            reached = mention.span.end
    yield escape(sentence.text[reached - sentence.span.start :])


def _mention_row(mention: Mention) -> tuple[str, ...]:
    return (mention.text, mention.type, say_groundings(mention), mention.reason)


def _show_trigger(trigger: ViewedTrigger) -> str:
    arguments = "; ".join(f"{each.function}: {each.text}" for each in trigger.arguments) or "no arguments"
    rules = [(say_tried(rule), say_role(rule.agent), say_role(rule.theme)) for rule in trigger.rules]
    head = f"<p><b>{escape(trigger.text)}</b> — {escape(arguments)}</p>"
    return head + _table(("rule", "agent", "theme"), rules)


def _show_rule(rule: FiredRule, sentence: ExplainedSentence) -> str:
    title = f"<b>{escape(rule.rule)}</b> ({escape(rule.predicate)}), trigger “{escape(rule.trigger.text)}”"
    return f"<div>{title}{_pairs(say_rule(rule, sentence))}</div>"


def _show_claim(claim: Claim, asked: str | None) -> str:
    record = json.dumps(to_record(claim), ensure_ascii=False, indent=2)
    kind = ' class="asked"' if claim.id == asked else ""
    summary = f"{claim.id}  {say_claim(claim)}"
    return f"<details{kind}><summary>{escape(summary)}</summary><pre>{escape(record)}</pre></details>"


def _show_pair(sentence: ExplainedSentence, pair: ExplainedPair) -> str:
    said = "".join(_element("li", escape(line)) for line in say_pair(pair))
    misses = "".join(
        f"<li><b>{escape(miss.rule)}</b>, trigger “{escape(sentence.words[miss.token].text)}”, lacks<ul>"
        + "".join(_element("li", escape(line)) for line in say_near(miss))
        + "</ul></li>"
        for miss in pair.trace.near
    )
    return f"<ul>{said}</ul>" + (f"<ol>{misses}</ol>" if misses else "")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with its cells escaped, nothing where there are no rows."""
    body = "".join(_element("tr", "".join(_element("td", escape(cell)) for cell in row)) for row in rows)
    titles = "".join(_element("th", escape(title)) for title in head)
    return f'<div class="wide"><table><tr>{titles}</tr>{body}</table></div>' if body else ""


def _pairs(rows: Iterable[tuple[str, str]]) -> str:
    return _element("dl", "".join(f"<dt>{escape(kind)}</dt><dd>{escape(said)}</dd>" for kind, said in rows))


def _element(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>"
