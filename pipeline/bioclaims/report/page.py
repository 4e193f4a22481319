"""A report as one HTML page that needs nothing else: no network, no file beside it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from ..claims.asked import Record
from ..claims.corpus.formats import show_split
from ..claims.corpus.value import Group
from ..claims.highlight import STYLE, cut_sentence
from ..claims.plain import say_claim, say_stance
from ..claims.score import RuleCount, load_rule_counts
from ..claims.shares import find_interval
from ..model import identify
from .draw import KINDS, draw_network
from .gather import COUNTED, Gathered
from .markup import bars, element, show, table
from .network import choose_network, count_kinds

_PAGE = Path(__file__).with_name("page")
# Of long lists, what is shown.
_TOP, _RULES, _VALUES = 20, 150, 12


def make_page(
    found: Gathered,
    *,
    title: str,
    conflicts: Sequence[Group],
    judged: Mapping[str, RuleCount],
    software: str,
    shown_conflicts: int = 100,
) -> str:
    """Return the page. ``conflicts`` are groups that disagree, worst first; ``judged`` counts curators' decisions."""
    conflicting = frozenset(
        frozenset((identify(each.agent.name, each.agent.id), identify(each.theme.name, each.theme.id)))
        for each in conflicts
    )
    script = (_PAGE / "report.js").read_text(encoding="utf-8")
    style = STYLE.read_text(encoding="utf-8") + (_PAGE / "report.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    # Only the script that stands here runs, whatever a claim says, and nothing is fetched.
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    sections = {
        "Counts": _show_counts(found),
        "Agents and themes": _show_names(found),
        "Network": _show_network(found, conflicting),
        "Conflicts": _show_conflicts(conflicts, shown_conflicts),
        "Rules": _show_rules(found, judged),
        "Sample": _show_sample(found),
    }
    links = "".join(element("a", text=name, href=f"#{_anchor(name)}") for name in sections)
    body = "".join(
        element("section", element("h2", text=name, id=_anchor(name)), content) for name, content in sections.items()
    )
    said = f"{found.claims:,} claims of {len(found.documents):,} documents. Written by {software}."
    head = element("h1", text=title) + element("p", text=said, class_="soft") + element("nav", links)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{show(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<main>{head}{body}</main>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")


def _show_counts(found: Gathered) -> str:
    figures = []
    for name in COUNTED:
        counts = found.counts[name]
        shown = sorted(counts.items()) if name == "year" else counts.most_common()
        if name == "year" and len(shown) > _VALUES:
            # The last years, and what was before as one.
            known = [each for each in shown if each[0] != "not known"]
            before = sum(count for _, count in known[:-_VALUES])
            rest = [each for each in shown if each[0] == "not known"]
            shown = [(f"before {known[-_VALUES][0]}", before), *known[-_VALUES:], *rest]
        values = [(value.replace("_", " "), count) for value, count in shown if count]
        figures.append(element("div", element("h3", text=name.capitalize()), bars(values)))
    return element("div", *figures, class_="figures")


def _show_names(found: Gathered) -> str:
    figures = []
    for title, counted in (("Agents, by documents", found.agents), ("Themes, by documents", found.themes)):
        ranked = sorted(counted.items(), key=lambda item: (-len(item[1]), found.names[item[0]], item[0]))[:_TOP]
        shown = [(found.names[key], len(documents)) for key, documents in ranked]
        figures.append(element("div", element("h3", text=title), bars(shown)))
    return element("div", *figures, class_="figures")


def _show_network(found: Gathered, conflicting: frozenset[frozenset[str]]) -> str:
    network = choose_network(found, conflicting)
    kinds = count_kinds(network)
    boxes = "".join(
        element(
            "label", f'<input type="checkbox" checked data-kind-box value="{kind}">', show(f"{label} ({kinds[kind]})")
        )
        for kind, label in KINDS.items()
    )
    controls = element(
        "div",
        element("label", show("Name"), '<input type="search" id="search">'),
        boxes,
        element("button", text="Closer", type="button", id="closer"),
        element("button", text="Farther", type="button", id="farther"),
        class_="controls",
    )
    left = f" {network.left:,} further pairs are not drawn." if network.left else ""
    note = (
        f"The {len(network.lines):,} pairs that most documents speak of.{left} An arrow says more, a bar less, a ring "
        "another effect; a cross and dots say that it is denied, two bars and dashes that papers disagree. Choose a "
        "line to read what it stands for."
    )
    told = element(
        "div", element("p", text="No line is chosen.", class_="soft"), id="told", class_="told", aria_live="polite"
    )
    return element("p", text=note) + controls + element("div", draw_network(network), class_="network") + told


def _show_conflicts(groups: Sequence[Group], most: int) -> str:
    if not groups:
        return element("p", text="No claims speak against each other.")
    rows = []
    for group in groups[:most]:
        worst = group.conflicts[0]
        split = "; ".join(show_split(each) for each in worst.splits)
        examples = [side.examples[0].sentence for side in group.sides if side.examples][:2]
        aspect = group.aspect if group.aspect not in (None, "unspecified") else ""
        papers = f"{worst.papers[0]} : {worst.papers[1]}"
        rows.append(
            (group.agent.name, group.theme.name, aspect, worst.name, papers, worst.within, split, " ⁄ ".join(examples))
        )
    head = ("agent", "theme", "aspect", "conflict", "papers", "within", "split by", "sentences of either side")
    left = f" {len(groups) - most:,} further ones are not shown." if len(groups) > most else ""
    note = f"{len(groups):,} pairs that claims disagree on, those that most papers stand for first.{left}"
    return element("p", text=note) + table(head, rows)


def _show_rules(found: Gathered, judged: Mapping[str, RuleCount]) -> str:
    shipped = load_rule_counts()
    ranked = sorted(found.rules.items(), key=lambda item: (-item[1].claims, item[0]))
    rows = []
    for name, rule in ranked[:_RULES]:
        confidence = f"{rule.confidence / rule.confident:.2f}" if rule.confident else "–"
        rows.append((name, f"{rule.claims:,}", confidence, _say_share(shipped.get(name)), _say_share(judged.get(name))))
    note = "How often each rule was right on annotated corpora, and as curators judged (95 % interval)."
    left = f" {len(ranked) - _RULES:,} rules that made fewer claims are not shown." if len(ranked) > _RULES else ""
    head = ("rule", "claims", "mean confidence", "right on corpora", "right by curators")
    return element("p", text=note + left) + table(head, rows, numbers=(1, 2))


def _say_share(count: RuleCount | None) -> str:
    total = 0 if count is None else count.right + count.wrong
    if count is None or total == 0:
        return "–"
    low, high = find_interval(count.right, total) or (0.0, 1.0)
    return f"{count.right} of {total} ({low:.2f} to {high:.2f})"


def _show_sample(found: Gathered) -> str:
    note = f"{len(found.sample):,} of {found.claims:,} claims, drawn by chance; the others are in the records alone."
    return element("p", text=note) + element("ol", *map(_show_claim, found.sample), class_="sample")


def _show_claim(record: Record) -> str:
    confidence = "no confidence" if record["confidence"] is None else f"confidence {record['confidence']}"
    source = " · ".join([record["document"]["id"], record["section"], confidence, record["provenance"]["rule"]])
    return element(
        "li",
        element("p", text=say_claim(record), class_="claim"),
        element("p", *_mark_sentence(record), class_="sentence"),
        element("p", text=f"{say_stance(record)} · {source}", class_="soft"),
    )


def _mark_sentence(record: Record) -> Iterator[str]:
    before: tuple[str, ...] = ()
    for piece in cut_sentence(record):
        if piece.kinds:
            named = [kind for kind in piece.kinds if kind not in before]
            tag = element("span", text=" · ".join(named), class_="tag") if named else ""
            yield element("mark", tag, show(piece.text), class_=" ".join(piece.kinds))
        else:
            yield show(piece.text)
        before = piece.kinds
