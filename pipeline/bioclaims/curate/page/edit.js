// A claim under correction, or one that is added: fields, words marked in the sentence, and what then is said.

import { Refused, tell } from "./api.js";
import { showHeadline } from "./card.js";
import { button, find, make, select } from "./dom.js";
import { lookUp, showLookup } from "./lookup.js";
import { readSelection, selectPlace, showSentence } from "./sentence.js";

/** What words can be marked as: the field, what people read, and the key. */
export const MARKS = [
  ["agent", "Agent", "1"], ["theme", "Theme", "2"], ["trigger", "Trigger", "3"], ["context", "Context", "4"],
  ["mediators", "Through", "5"], ["negation", "Denial", "6"], ["doubt", "Doubt", "7"],
];
const PAUSE = 120;
// Of a sentence in the list of all.
const SHOWN = 90;
const words = (name) => name.replaceAll("_", " ");

export class Draft {
  /** `values` are changes made before, as after a reload; `missed` says that a claim is added. */
  constructor(card, setting, { missed = false, values = {} } = {}) {
    this.card = card;
    this.setting = setting;
    this.missed = missed;
    this.base = missed ? { ...Object.fromEntries(Object.keys(card.fields).map((name) => [name, ""])), ...setting.plain, predicate: "increases", basis: card.fields.basis } : card.fields;
    this.values = values;
    this.sentences = [];
    this.timer = 0;
  }

  get(name) {
    return this.values[name] ?? this.base[name] ?? "";
  }

  /** Return what is to be sent. */
  get sent() {
    return this.missed ? { ...this.base, ...this.values } : this.values;
  }

  /** Let the claim stand in another sentence: what was marked in the one before does not hold there. */
  moveTo(sentence) {
    for (const name of ["agent", "theme", "trigger", "agent_id", "theme_id", "mediators", "context", "negation", "doubt"]) delete this.values[name];
    this.set("sentence", `${sentence.start}-${sentence.end}`);
    this.showSentence(sentence);
    this.draw();
  }

  showSentence({ text, start }) {
    find("sentence").replaceWith(showSentence({ pieces: [{ text, start, kinds: [] }] }));
    document.querySelectorAll(".around, .legend, .beside").forEach((each) => each.remove());
  }

  /** Fetch the sentences of the document, and show the one that was chosen before. */
  async offerSentences() {
    this.sentences = (await tell("sentences", { claim: this.card.id })).sentences;
    const chosen = this.sentences.find((each) => `${each.start}-${each.end}` === this.values.sentence);
    if (chosen) this.showSentence(chosen);
    this.draw();
  }

  get isEmpty() {
    return Object.keys(this.values).length === 0;
  }

  set(name, value) {
    if (value === this.base[name]) delete this.values[name];
    else this.values[name] = value;
    this.changed?.();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.preview(), PAUSE);
  }

  /** Take the words that are selected for `field`; what their name stands for is looked up. */
  async mark(field, place) {
    const shown = `${place.start}-${place.end} ${place.text}`;
    if (field === "negation") this.set("polarity", "negated");
    if (field === "doubt" && this.get("certainty") === "asserted") this.set("certainty", "speculated");
    if (field === "negation" || field === "doubt") this.set(field, place.text);
    else if (field === "context") this.add(field, `cell_type ${shown}`, place);
    else if (field === "mediators") this.add(field, `0 ${shown}`, place);
    else this.set(field, shown);
    if (field === "agent" || field === "theme") {
      const entry = (await lookUp(place.text)).found[0];
      this.set(`${field}_id`, entry?.curie ?? "");
      if (entry?.type && this.setting.known[`${field}_type`].includes(entry.type)) this.set(`${field}_type`, entry.type);
    }
    this.draw?.();
  }

  async add(field, item, place) {
    const entry = (await lookUp(place.text)).found[0];
    const kind = this.setting.kinds.includes(entry?.type) ? entry.type : "cell_type";
    const typed = field === "context" ? item.replace("cell_type", kind) : item;
    this.set(field, [this.get(field), typed + (entry ? ` [${entry.curie}]` : "")].filter(Boolean).join(" | "));
    this.draw?.();
  }

  /** Ask what the claim would say, and show it; or what is wrong. */
  async preview() {
    const problem = find("problem");
    if (this.missed && this.isUnfinished) {
      find("headline")?.replaceWith(showUnfinished());
      if (problem) problem.textContent = "";
      return;
    }
    try {
      const body = { claim: this.card.id, values: this.sent, missed: this.missed };
      const { card } = this.isEmpty ? { card: this.card } : await this.ask(body);
      find("headline")?.replaceWith(showHeadline(card));
      if (problem) problem.textContent = "";
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (problem) problem.textContent = error.message;
    }
  }

  get isUnfinished() {
    return ["agent", "theme", "trigger"].some((name) => !this.get(name));
  }

  ask({ claim, values, missed }) {
    return tell("preview", { claim, values, missed });
  }
}

// The claim that the card was about is not the one that is added.
const showUnfinished = () =>
  make("div", { id: "headline" }, make("h1", { class: "claim" }, "A missed claim"), make("p", { class: "stance" }, "agent, theme and trigger are still to be marked"));

/** Return the form of `draft`. */
export function showForm(draft) {
  const form = make("section", { class: "form", id: "form", "aria-label": draft.missed ? "A missed claim" : "Correction" });
  draft.draw = () => form.replaceChildren(...fields(draft).filter(Boolean));
  draft.draw();
  return form;
}

function fields(draft) {
  const hint = "Mark words in the sentence: drag over them, or use ← → and Shift there; then choose what they are (1 to 7).";
  const predicates = Object.entries(draft.setting.predicates);
  return [
    make("p", { class: "hint" }, draft.missed ? `A claim that was missed. ${hint}` : hint),
    make("p", { class: "problem", id: "problem", role: "alert" }),
    draft.sentences.length > 1 ? sentenceField(draft) : null,
    placeField(draft, "agent", "Agent"), placeField(draft, "theme", "Theme"),
    idField(draft, "agent"), idField(draft, "theme"),
    choice(draft, "agent_type", "Agent is a"), choice(draft, "theme_type", "Theme is a"),
    choice(draft, "agent_aspect", "Aspect of the agent"), choice(draft, "theme_aspect", "Aspect of the theme"),
    field(draft, "predicate", "Says that the agent", select("field-predicate", predicates, draft.get("predicate"), (value) => draft.set("predicate", value))),
    placeField(draft, "trigger", "Trigger"),
    choice(draft, "polarity", "Affirmed or denied"), textField(draft, "negation", "Words that deny it"),
    choice(draft, "certainty", "How firmly"), textField(draft, "doubt", "Words that doubt it"),
    choice(draft, "directness", "Direct or not"), choice(draft, "basis", "Rests on"),
    listField(draft, "mediators", "Through"), listField(draft, "context", "Context"),
  ];
}

function sentenceField(draft) {
  const place = (each) => `${each.start}-${each.end}`;
  const shorten = (text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);
  const choices = draft.sentences.map((each) => [place(each), `${shorten(each.text)}${each.claims ? ` (${each.claims} read)` : ""}`]);
  const first = String(draft.card.pieces[0].start);
  const present = draft.values.sentence ?? choices.map(([value]) => value).find((value) => value.split("-")[0] === first);
  const choose = (value) => {
    draft.moveTo(draft.sentences.find((each) => place(each) === value));
    find("field-sentence").focus();
  };
  const box = field(draft, "sentence", "Sentence", select("field-sentence", choices, present, choose));
  box.classList.add("wide");
  return box;
}

function field(draft, name, label, ...content) {
  const changed = !draft.missed && name in draft.values;
  const box = make("div", { class: changed ? "field changed" : "field", "data-field": name }, make("label", { for: `field-${name}` }, label), content);
  return box;
}

const choice = (draft, name, label) =>
  field(draft, name, label, select(`field-${name}`, draft.setting.known[name].map((each) => [each, words(each)]), draft.get(name), (value) => draft.set(name, value)));

const textField = (draft, name, label) =>
  field(draft, name, label, make("input", { id: `field-${name}`, value: draft.get(name), oninput: (event) => draft.set(name, event.target.value.trim()) }));

function idField(draft, role) {
  const choose = (entry) => {
    draft.set(`${role}_id`, entry.curie);
    if (entry.type && draft.setting.known[`${role}_type`].includes(entry.type)) draft.set(`${role}_type`, entry.type);
  };
  const known = draft.missed ? null : draft.card[role].groundings.find((each) => each.curie === draft.get(`${role}_id`));
  const name = known?.name ? ` · ${known.name}` : "";
  return field(draft, `${role}_id`, `What the ${role} stands for${name}`, showLookup(`field-${role}_id`, draft.get(`${role}_id`), choose));
}

function placeField(draft, name, label) {
  const value = draft.get(name);
  const take = () => {
    const place = readSelection(find("sentence"));
    if (place) draft.mark(name, place);
    else focusWords(draft, name);
  };
  const output = make("output", { id: `field-${name}` }, value ? value.replace(/^\d+-\d+ /u, "") : "not marked yet");
  return field(draft, name, label, make("div", { class: "place" }, output, button("Mark", null, take, { title: `Take the selected words for the ${name}` })));
}

function focusWords(draft, name) {
  const sentence = find("sentence");
  const match = /^(\d+)-(\d+)/u.exec(draft.get(name));
  sentence.focus();
  if (match) selectPlace(sentence, Number(match[1]), Number(match[2]));
}

function listField(draft, name, label) {
  const items = draft.get(name).split(/(?<!\|) \| (?!\|)/u).filter(Boolean);
  const drop = (index) => {
    draft.set(name, items.filter((_, number) => number !== index).join(" | "));
    draft.draw();
  };
  const turn = (index, to) => {
    draft.set(name, items.map((each, number) => (number === index ? each.replace(/^\S+/u, to) : each)).join(" | "));
  };
  const kinds = name === "context" ? draft.setting.kinds.map((each) => [each, words(each)]) : [["+", "more"], ["-", "less"], ["0", "unsigned"]];
  const chips = items.map((item, index) => {
    const [, kind, text] = /^(\S+) \d+-\d+ ?(.*)$/su.exec(item) ?? [null, "", item];
    const chosen = select(`field-${name}-${index}`, kinds, kind, (to) => turn(index, to));
    chosen.setAttribute("aria-label", `Kind of ${text}`);
    const remove = button("×", null, () => drop(index));
    remove.setAttribute("aria-label", `Remove ${text}`);
    return make("li", {}, chosen, text, remove);
  });
  const empty = make("li", { class: "none" }, "none; mark words to add one");
  const box = make("div", { class: "field wide", "data-field": name }, make("span", { class: "label" }, label), make("ul", { class: "chips" }, chips.length ? chips : empty));
  if (!draft.missed && name in draft.values) box.classList.add("changed");
  return box;
}
