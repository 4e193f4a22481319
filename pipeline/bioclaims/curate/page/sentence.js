// The sentence with its marks, and the words that somebody selects in it. Places are code points of the document, as
// everywhere in a record; JavaScript counts otherwise, so that every place is converted here and nowhere else.

import { make } from "./dom.js";

/** What people read of a mark. */
export const MARK_NAMES = {
  agent: "agent", theme: "theme", trigger: "trigger", mediator: "via", denial: "denial", doubt: "doubt",
  perturbation: "done", attribution: "source", novelty: "new", context: "context",
};
// Names of the same kind that stand so close share the first one's.
const CLOSE = 2;
const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

const points = (text) => Array.from(text).length;

/** Return the sentence as an element that can be focused, and its words selected by arrow keys. */
export function showSentence(card) {
  const pieces = card.pieces.map((piece, number) => {
    const words = make("span", { "data-start": piece.start }, piece.text);
    if (!piece.kinds.length) return words;
    const named = piece.kinds.filter((kind) => !isNamedBefore(card.pieces, number, kind));
    const tag = named.length ? make("span", { class: "tag" }, named.map((kind) => MARK_NAMES[kind]).join(" · ")) : null;
    return make("mark", { class: piece.kinds.join(" ") }, tag, words);
  });
  const sentence = make(
    "p",
    { class: "sentence", id: "sentence", tabindex: 0, "aria-label": "The sentence; arrow keys select words" },
    pieces,
  );
  sentence.addEventListener("keydown", (event) => moveSelection(event, sentence));
  return sentence;
}

// A mark that is cut in pieces is named at its first.
function isNamedBefore(pieces, number, kind) {
  const [before, gap] = [pieces[number - 1], pieces[number - 2]];
  if (before?.kinds.includes(kind)) return true;
  return Boolean(before && points(before.text) <= CLOSE && gap?.kinds.includes(kind));
}

/** Return the place that is selected in the sentence, as {start, end, text}; null where none is. */
export function readSelection(sentence) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!sentence.contains(range.startContainer) || !sentence.contains(range.endContainer)) return null;
  const start = toPlace(sentence, range.startContainer, range.startOffset);
  const end = toPlace(sentence, range.endContainer, range.endOffset);
  return start < end ? trim(sentence, start, end) : null;
}

/** Select the code points from `start` to `end`. */
export function selectPlace(sentence, start, end) {
  const range = document.createRange();
  range.setStart(...toNode(sentence, start, false));
  range.setEnd(...toNode(sentence, end, true));
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

const wordElements = (sentence) => [...sentence.querySelectorAll("[data-start]")];

function toPlace(sentence, node, offset) {
  const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (element && node.nodeType === Node.TEXT_NODE) {
    return Number(element.dataset.start) + points(node.data.slice(0, offset));
  }
  // Between pieces, or in the name of a mark: the piece that follows.
  const probe = document.createRange();
  probe.setStart(node, offset);
  const next = wordElements(sentence).find((each) => probe.comparePoint(each, 0) >= 0);
  if (next) return Number(next.dataset.start);
  const last = wordElements(sentence).at(-1);
  return Number(last.dataset.start) + points(last.textContent);
}

function toNode(sentence, place, isEnd) {
  for (const element of wordElements(sentence)) {
    const start = Number(element.dataset.start);
    const characters = Array.from(element.textContent);
    const inside = isEnd ? place <= start + characters.length : place < start + characters.length;
    if (inside) return [element.firstChild, characters.slice(0, place - start).join("").length];
  }
  const last = wordElements(sentence).at(-1).firstChild;
  return [last, last.data.length];
}

const wholeText = (sentence) => wordElements(sentence).map((each) => each.textContent).join("");

function trim(sentence, start, end) {
  const first = Number(wordElements(sentence)[0].dataset.start);
  const characters = Array.from(wholeText(sentence)).slice(start - first, end - first);
  const text = characters.join("");
  const cut = points(text) - points(text.trimStart());
  const kept = text.trim();
  return kept ? { start: start + cut, end: start + cut + points(kept), text: kept } : null;
}

function findWords(sentence) {
  const first = Number(wordElements(sentence)[0].dataset.start);
  const text = wholeText(sentence);
  return [...text.matchAll(WORD)].map((match) => {
    const start = first + points(text.slice(0, match.index));
    return { start, end: start + points(match[0]) };
  });
}

function moveSelection(event, sentence) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const words = findWords(sentence);
  const now = readSelection(sentence);
  if (!now) {
    const word = step > 0 ? words[0] : words.at(-1);
    selectPlace(sentence, word.start, word.end);
    return;
  }
  const first = words.findIndex((word) => word.end > now.start);
  const last = words.findLastIndex((word) => word.start < now.end);
  if (event.shiftKey) {
    // Shift moves the end, as in every editor; the start stays.
    const end = words[Math.min(Math.max(last + step, first), words.length - 1)];
    selectPlace(sentence, now.start, end.end);
  } else {
    const word = words[Math.min(Math.max((step > 0 ? last : first) + step, 0), words.length - 1)];
    selectPlace(sentence, word.start, word.end);
  }
}
