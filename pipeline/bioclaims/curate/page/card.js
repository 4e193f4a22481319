// A claim as a card: what it says in words, the sentence that is to say so, what the names stand for.

import { explainAddress } from "./api.js";
import { link, make } from "./dom.js";
import { MARK_NAMES, showSentence } from "./sentence.js";

const SHORT = 24;

/** Return the parts of the card of `card`. */
export function showCard(card, setting) {
  return [
    showSource(card),
    showHeadline(card),
    showEvidence(card),
    showLegend(card),
    showNames(card),
    card.notes.length ? make("ul", { class: "notes" }, card.notes.map((note) => make("li", {}, note))) : null,
    showBeside(card),
    showVerdicts(card, setting),
    setting.explains ? showWhy(card) : null,
  ];
}

/** Return the claim in words; the same after a change. */
export function showHeadline(card) {
  const { agent, verb, theme, whole, stance } = card.said;
  const start = `${agent} ${verb}`;
  // The whole may say more between and behind: "directly", "through ERK", "in macrophages".
  const rest = whole.startsWith(start) ? whole.slice(start.length) : null;
  const at = rest === null ? -1 : rest.indexOf(theme);
  const words =
    at < 0
      ? [whole]
      : [
          showName("is-agent", agent), ` ${verb}`, rest.slice(0, at), showName("is-theme", theme),
          rest.slice(at + theme.length),
        ];
  const denied = card.fields.polarity === "negated";
  const said = denied ? [stance.slice(0, -"denied".length), make("strong", {}, "denied")] : [stance];
  return make(
    "div",
    { id: "headline" },
    make("h1", { class: "claim" }, words),
    make("p", { class: "stance" }, said),
  );
}

// A short name is not broken at its hyphen.
const showName = (kind, name) => make("span", { class: name.length < SHORT ? `${kind} unbroken` : kind }, name);

function showSource(card) {
  const { document, section, confidence } = card;
  const place = [section, document.year, confidence === null ? "no confidence" : `confidence ${confidence}`];
  return make(
    "p",
    { class: "source" },
    document.title && section !== "title" ? make("span", { class: "title" }, document.title) : null,
    document.retracted ? make("span", { class: "retracted" }, "Retracted. ") : null,
    link(document.link, document.id),
    ` · ${place.filter((each) => each !== null).join(" · ")}`,
  );
}

function showEvidence(card) {
  const around = (text, label) =>
    text.trim() ? make("p", { class: "around", "aria-label": label }, text.trim().replaceAll(/\s+/gu, " ")) : null;
  return make(
    "section",
    { class: "evidence", "aria-label": "Evidence" },
    around(card.before, "The text before"),
    showSentence(card),
    around(card.after, "The text after"),
  );
}

function showLegend(card) {
  const there = new Set(card.pieces.flatMap((piece) => piece.kinds));
  const kinds = Object.keys(MARK_NAMES).filter((kind) => there.has(kind));
  const items = kinds.map((kind) => make("li", {}, make("mark", { class: kind }, MARK_NAMES[kind])));
  return make("ul", { class: "legend", "aria-label": "What the lines mean" }, items);
}

function showNames(card) {
  const rows = [];
  const add = (term, named) => rows.push(make("dt", {}, term), make("dd", {}, ...showNamed(named)));
  add("Agent", card.agent);
  add("Theme", card.theme);
  for (const each of card.mediators) add("Through", each);
  for (const each of card.context) add(each.kind.replaceAll("_", " "), each);
  return make("dl", { class: "names" }, rows);
}

function showNamed(named) {
  const [best, ...others] = named.groundings;
  if (!best) return [named.text, make("span", { class: "id" }, " no identifier")];
  const more = others.length ? `, or ${others.slice(0, 3).map((each) => each.curie).join(", ")}` : "";
  return [
    best.name || named.text, " ",
    make("span", { class: "id" }, link(best.link, best.curie), more),
    named.attachment && named.attachment !== "clause" ? make("span", { class: "id" }, ` · from the ${named.attachment}`) : null,
  ];
}

// Who looks for what was missed wants to know what was found.
function showBeside(card) {
  if (!card.beside.length) return null;
  const items = card.beside.map((said) => make("li", {}, said));
  return make("section", { class: "beside" }, make("h2", {}, "Also read in this sentence"), make("ul", {}, items));
}

function showVerdicts(card, setting) {
  if (!card.verdicts.length) return null;
  const lines = card.verdicts.map((each) => {
    const tags = each.tags.map((name) => setting.tags.find((tag) => tag.name === name)?.label ?? name).join(", ");
    const changes = Object.entries(each.after).map(([name, value]) => `${name} → ${value || "none"}`).join(", ");
    const detail = [tags, changes, each.comment].filter(Boolean).join("; ");
    return make("li", {}, make("strong", {}, `${each.curator}: ${each.verdict}`), detail ? ` (${detail})` : "");
  });
  return make("ul", { class: "verdicts", "aria-label": "Judged before" }, lines);
}

function showWhy(card) {
  const details = make(
    "details",
    { class: "why", id: "why" },
    make("summary", {}, "Why: rule ", make("span", { class: "id" }, card.rule), ", and the tree"),
  );
  details.addEventListener("toggle", () => {
    // Only who asks waits for the parser. The tree comes first, the rules that fired below it.
    if (!details.open || details.querySelector("iframe")) return;
    const waits = make("p", { class: "empty" }, "Reading the sentence …");
    const frame = make("iframe", { src: `${explainAddress(card.id)}#tree-0`, sandbox: "", title: "Rule and tree of this sentence", onload: () => waits.remove() });
    details.append(waits, frame);
    frame.scrollIntoView({ block: "nearest" });
  });
  return details;
}
