"""What speaks for a phrase being a cue, and for a word being an edge of its scope: short readable names."""

from __future__ import annotations

from collections.abc import Iterator

from ...syntax.prepositions import find_preposition
from ...syntax.tree import Tree

_HIGHEST = 6
_DISTANCES = (0, 1, 2, 3, 5, 8, 12, 20)


def describe_cue(tree: Tree, phrase: str, tokens: tuple[int, ...]) -> list[str]:
    """Return what may speak for and against ``phrase`` on ``tokens`` being a cue."""
    found = ["any", *_describe_cue(tree, phrase, tokens)]
    lemmas = " ".join([tree[token].lemma for token in tokens])
    if lemmas != phrase:
        # What "fails" has not shown, "failed" and "fail" may have.
        found += _describe_cue(tree, f"any {lemmas}", tokens)
    return list(dict.fromkeys(found))


def _describe_cue(tree: Tree, phrase: str, tokens: tuple[int, ...]) -> list[str]:
    head = find_head(tree, tokens)
    found = [phrase]
    for name, place in (("after", tokens[0] - 1), ("before", tokens[-1] + 1)):
        found += (f"{phrase} {name} {_word(tree, place)}", f"{phrase} {name} {_tag(tree, place)}")
    found.append(f"{phrase} before {_word(tree, tokens[-1] + 1)} {_word(tree, tokens[-1] + 2)}")
    found.append(f"{phrase} after {_word(tree, tokens[0] - 2)} {_word(tree, tokens[0] - 1)}")
    found.append(f"{phrase} before {_tag(tree, tokens[-1] + 1)} {_tag(tree, tokens[-1] + 2)}")
    found.append(f"{phrase} has {tree[head].tag}")
    found.append(f"{phrase} is {_step(tree, head)}")
    governor = tree.head(head)
    if governor is not None:
        found += (f"{phrase} below {tree[governor].lemma}", f"{phrase} below {tree[governor].tag}")
        found += (f"{phrase} beside {_step(tree, child)} {tree[child].lemma}" for child in tree.children(governor)
                  if child not in tokens)  # fmt: skip
    for child in tree.children(head):
        if child not in tokens:
            found += (f"{phrase} over {_step(tree, child)}", f"{phrase} over {_step(tree, child)} {tree[child].lemma}")
            found.append(f"over {_step(tree, child)} {tree[child].lemma}")
    if any(token.lower == "either" for token in tree.tokens[: tokens[0]]):
        found.append(f"{phrase} behind either")
    if tree.tokens[-1].lower not in (".", "?"):
        found.append(f"{phrase} in a title")
    return found


def describe_left(tree: Tree, phrase: str, tokens: tuple[int, ...], kind: str, word: int) -> list[str]:
    """Return what may speak for and against the scope beginning with ``word``."""
    return list(_describe_edge(tree, phrase, tokens, kind, inside=word, outside=word - 1, cue=tokens[0]))


def describe_right(tree: Tree, phrase: str, tokens: tuple[int, ...], kind: str, word: int) -> list[str]:
    """Return what may speak for and against the scope ending with ``word``."""
    return list(_describe_edge(tree, phrase, tokens, kind, inside=word, outside=word + 1, cue=tokens[-1]))


def find_head(tree: Tree, tokens: tuple[int, ...]) -> int:
    """Return the token of the phrase that the others hang on, the last where several hang outside."""
    outside = [token for token in tokens if tree[token].head not in tokens or tree[token].head == token]
    return outside[-1]


def _describe_edge(
    tree: Tree, phrase: str, tokens: tuple[int, ...], kind: str, *, inside: int, outside: int, cue: int
) -> Iterator[str]:
    """Yield features of an edge between the words ``inside`` and ``outside`` a scope; ``cue`` is the cue's word there.

    Each is named alone and with the phrase, so that a rare phrase learns from the others.
    """
    head = find_head(tree, tokens)
    place = f"{kind} {tree[head].tag[:2]} {_step(tree, head)}"
    for name in _name_edge(tree, head, inside, outside, cue):
        yield f"{kind} {name}"
        yield f"{place} {name}"
        yield f"{phrase} {name}"


def _name_edge(tree: Tree, head: int, inside: int, outside: int, cue: int) -> Iterator[str]:
    within, beyond = _branch(tree, head, inside), _branch(tree, head, outside)
    yield f"in {within}"
    yield f"out {beyond}"
    yield f"in {within} out {beyond}"
    yield f"out {_word(tree, outside)}"
    yield f"in {_tag(tree, inside)} out {_tag(tree, outside)}"
    yield f"out {beyond} {_word(tree, outside)}"
    yield f"apart {_bucket(abs(inside - cue))}"
    yield f"at {_closed(tree, head, inside, outside)}"
    if inside == cue:
        yield "at the cue"


def _branch(tree: Tree, head: int, word: int) -> str:
    """Return how the way from the cue's ``head`` to ``word`` goes up, and by which branch it then goes down."""
    if not 0 <= word < len(tree):
        return "end"
    line = [word, *tree.ancestors(word)]
    up: list[str] = []
    current = head
    while current not in line:
        up.append(_step(tree, current))
        governor = tree.head(current)
        if governor is None:
            return "apart"
        current = governor
    place = line.index(current)
    branch = "self" if place == 0 else _step(tree, line[place - 1])
    if branch == "punct":
        branch = tree[word].text
    depth = f"{min(place, 3)}" if place > 1 else ""
    side = "<" if word < current else ">"
    return f"{'^'.join(up[:_HIGHEST])} {side}{branch}{depth}"


def _closed(tree: Tree, head: int, inside: int, outside: int) -> str:
    """Return the lowest word above the cue whose words end at the edge, by the steps up to it; "none" for none."""
    up: list[str] = []
    for word in (head, *tree.ancestors(head)):
        covered = tree.subtree(word)
        edge = covered[0] if outside < inside else _last_word(tree, covered)
        if edge == inside:
            return "^".join(up) or "own"
        up.append(_step(tree, word))
    return "none"


def _last_word(tree: Tree, covered: tuple[int, ...]) -> int:
    """Return the last of ``covered`` that is no mark at the end."""
    return next((word for word in reversed(covered) if tree[word].relation != "punct"), covered[-1])


def _step(tree: Tree, word: int) -> str:
    """Return the label of ``word``, with the preposition where it has one."""
    relation = tree[word].relation
    preposition = find_preposition(tree, word) if relation in ("nmod", "advcl", "acl") else None
    return f"{relation}:{preposition}" if preposition else relation


def _word(tree: Tree, place: int) -> str:
    return tree[place].lemma if 0 <= place < len(tree) else "end"


def _tag(tree: Tree, place: int) -> str:
    return tree[place].tag if 0 <= place < len(tree) else "end"


def _bucket(distance: int) -> int:
    return max(each for each in _DISTANCES if each <= distance)
