"""Words with a hyphen or a slash as one token, as the shipped model and the treebanks of the field have them."""

from __future__ import annotations

from dataclasses import replace

from .tree import Token, Tree

_JOINTS = ("-", "–", "‐", "‑", "/")


def join_words(tree: Tree) -> Tree:
    """Return ``tree`` with "TNF", "-", "mediated" as one token, wherever a tokenizer has cut at a hyphen or slash.

    Parts are joined where no space stands between them and a letter follows the joint ("5-10" stays). The token has the
    place in the tree of the part nearest to the root; a participle makes an adjective of it.
    """
    groups = _find_groups(tree)
    if not groups:
        return tree
    place, tops = _number(tree, groups)
    tokens = []
    for index, top in enumerate(tops):
        head = place[tree[top].head]
        parts = groups.get(top, (top,))
        tokens.append(_join(tree, parts, top, index=index, head=head))
    return Tree(tuple(tokens))


def _find_groups(tree: Tree) -> dict[int, tuple[int, ...]]:
    """Return the tokens that belong together, by the one of them that is nearest to the root."""
    runs: list[list[int]] = []
    joints = [token.index for token in tree.tokens[1:-1] if token.text in _JOINTS]
    for index in joints:
        joint = tree[index]
        before, after = tree[index - 1], tree[index + 1]
        touches = before.end == joint.start and joint.end == after.start
        if touches and before.text[-1].isalnum() and after.text[0].isalpha():
            if runs and runs[-1][-1] == index - 1:
                runs[-1] += [index, index + 1]
            else:
                runs.append([index - 1, index, index + 1])
    return {min(run, key=lambda part: (_depth(tree, part), -part)): tuple(run) for run in runs}


def _depth(tree: Tree, index: int) -> int:
    return sum(1 for _ in tree.ancestors(index))


def _number(tree: Tree, groups: dict[int, tuple[int, ...]]) -> tuple[dict[int, int], list[int]]:
    """Return the new index of every old token, and the old token that each new one stands for."""
    top_of = {part: top for top, parts in groups.items() for part in parts}
    tops = list(dict.fromkeys(top_of.get(index, index) for index in range(len(tree))))
    number = {top: index for index, top in enumerate(tops)}
    return {index: number[top_of.get(index, index)] for index in range(len(tree))}, tops


def _join(tree: Tree, parts: tuple[int, ...], top: int, *, index: int, head: int) -> Token:
    token = tree[top]
    if len(parts) == 1:
        return replace(token, index=index, head=head)
    text = "".join(tree[part].text for part in parts)
    last = tree[parts[-1]]
    tag = "JJ" if last.tag in ("VBN", "VBD", "VBG") and top == parts[-1] else token.tag
    return Token(
        index=index,
        text=text,
        # Of "T-cells" the lemma is "t-cell".
        lemma=f"{text[: -len(last.text)].lower()}{last.lemma}",
        tag=tag,
        head=head,
        relation=token.relation,
        start=tree[parts[0]].start,
        end=last.end,
    )
