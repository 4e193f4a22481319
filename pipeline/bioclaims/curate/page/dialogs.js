// What opens over the card: tags of a rejection, the queue, progress, keys.

import { tell } from "./api.js";
import { button, find, make, select } from "./dom.js";

const KEYS = [
  ["A", "accept"], ["R", "reject: then the letters of tags, then Enter"], ["E", "correct"], ["M", "add a claim that was missed"],
  ["X", "unsure"], ["S", "skip, next claim"], ["U", "undo"], ["W", "why: rule and tree"], ["Q", "queue"], ["P", "progress"],
  ["← → Shift", "select words of the sentence, once it has the focus"], ["1 … 7", "take them for agent, theme, trigger, context, through, denial, doubt"],
  ["Ctrl Enter", "save a correction, add a missed claim"], ["Esc", "close, cancel"], ["?", "these keys"],
];

/** Open the dialog with these parts. */
export function open(title, ...content) {
  const dialog = find("dialog");
  dialog.replaceChildren(make("h2", { id: "dialog-title" }, title), ...content.flat());
  if (!dialog.open) dialog.showModal();
  return dialog;
}

export const close = () => find("dialog").close();

/** Ask what is wrong; `done` is given the names of tags, and the comment. */
export function askTags(setting, title, done) {
  const chosen = new Set();
  const boxes = new Map();
  const items = setting.tags.map((tag) => {
    const box = make("input", { type: "checkbox", onchange: () => (box.checked ? chosen.add(tag.name) : chosen.delete(tag.name)) });
    boxes.set(tag.key, box);
    return make("label", { title: tag.meaning }, box, tag.label, make("kbd", {}, tag.key.toUpperCase()));
  });
  const comment = make("input", { id: "comment", maxlength: 2000, placeholder: "Comment (optional)", "aria-label": "Comment" });
  const finish = () => {
    close();
    done([...chosen], comment.value.trim());
  };
  const dialog = open(
    title,
    make("fieldset", { class: "tags" }, make("legend", {}, "What is wrong? Any number, or none."), items),
    comment,
    make("div", { class: "row" }, button("Cancel", "Esc", close), button(title, "↵", finish, { kind: "primary" })),
  );
  dialog.onkeydown = (event) => {
    // Enter on "Cancel" cancels.
    if (event.key === "Enter" && !event.isComposing && !event.target.closest("button:not(.primary)")) {
      event.preventDefault();
      finish();
    } else if (event.target !== comment && boxes.has(event.key.toLowerCase()) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      boxes.get(event.key.toLowerCase()).click();
    }
  };
  dialog.querySelector(".primary").focus({ preventScroll: true });
}

/** Ask for filters and order; `done` is given them. */
export function askQueue(setting, filters, done) {
  const draft = { ...filters };
  const set = (name, value) => {
    if (value === "") delete draft[name];
    else draft[name] = value;
  };
  const offered = (name) => [["", "any"], ...setting.offered[name].map(([value, count]) => [value, `${value.replaceAll("_", " ")} (${count})`])];
  const choose = (name, label) => row(name, label, select(`filter-${name}`, offered(name), draft[name] ?? "", (value) => set(name, value)));
  const write = (name, label, attributes = {}) => {
    const list = setting.offered[name] ? make("datalist", { id: `${name}-offered` }, setting.offered[name].map(([value]) => make("option", { value }))) : null;
    const read = (event) => set(name, attributes.type === "number" ? (event.target.value === "" ? "" : Number(event.target.value)) : event.target.value.trim());
    return row(name, label, make("input", { id: `filter-${name}`, value: draft[name] ?? "", list: list ? list.id : null, oninput: read, ...attributes }), list);
  };
  const share = { type: "number", min: 0, max: 1, step: 0.05 };
  const finish = () => {
    close();
    done(draft);
  };
  const dialog = open(
    "Queue",
    make(
      "div",
      { class: "form" },
      make("div", { class: "field wide" }, make("label", { for: "filter-order" }, "Order"), select("filter-order", Object.entries(setting.orders), draft.order, (value) => set("order", value))),
      write("thing", "Name or identifier"), choose("predicate", "Predicate"),
      choose("polarity", "Affirmed or denied"), choose("certainty", "How firmly"), choose("section", "Section"), write("rule", "Rule"),
      write("least", "Confidence from", share), write("most", "to", share), write("document", "Document"),
    ),
    make("div", { class: "row" }, button("Clear", null, () => { close(); done({ order: "file" }); }), button("Cancel", "Esc", close), button("Show these", "↵", finish, { kind: "primary" })),
  );
  dialog.onkeydown = (event) => {
    if (event.key === "Enter" && event.target.tagName !== "BUTTON") {
      event.preventDefault();
      finish();
    }
  };
}

const row = (name, label, ...content) => make("div", { class: "field" }, make("label", { for: `filter-${name}` }, label), content);

/** Show how far the review is. */
export async function showProgress(filters, unskip) {
  const { counts, estimate, agreement, seconds } = await tell("progress", { filters });
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const rows = [
    ["In this queue", `${counts.done} of ${counts.claims} done`],
    ["By you", `${counts.mine} judged, ${counts.skipped} skipped`],
    ["Seconds a judgement", seconds === null ? "–" : seconds.toFixed(1)],
    ["Curators disagree on", String(counts.disputed)],
  ];
  const sample = estimate.judged
    ? `${percent(estimate.accepted / estimate.judged)} right (95 % interval ${percent(estimate.interval[0])} to ${percent(estimate.interval[1])}): ${estimate.accepted} of ${estimate.judged} by chance, ${estimate.unsure} unsure`
    : "Judge claims in the order “by chance” to estimate how often these are right.";
  const pairs = agreement.map((each) => [
    `${each.one} and ${each.other}`,
    `${each.alike} of ${each.claims} alike${each.kappa === null ? "" : `, kappa ${each.kappa.toFixed(2)}`}`,
  ]);
  const dialog = open(
    "Progress",
    make("table", {}, make("tbody", {}, [...rows, ...pairs].map(([term, value]) => make("tr", {}, make("th", { scope: "row" }, term), make("td", {}, value))))),
    make("p", {}, sample),
    make("div", { class: "row" }, counts.skipped ? button("Ask about skipped ones again", null, () => { close(); unskip(); }) : null, button("Close", "Esc", close, { kind: "primary" })),
  );
  dialog.onkeydown = null;
}

/** Show the keys. */
export function showKeys() {
  const rows = KEYS.map(([key, what]) => make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, what)));
  open("Keys", make("table", {}, make("tbody", {}, rows)), make("div", { class: "row" }, button("Close", "Esc", close, { kind: "primary" }))).onkeydown = null;
}
