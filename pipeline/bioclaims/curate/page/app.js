// The loop: a card, a judgement, the next card.

import { Refused, ask, keep, makeKey, remember, tell } from "./api.js";
import { showCard } from "./card.js";
import { askQueue, askTags, showKeys, showProgress } from "./dialogs.js";
import { button, find, make } from "./dom.js";
import { Draft, MARKS, showForm } from "./edit.js";
import { readSelection } from "./sentence.js";

const state = { setting: null, card: null, draft: null, filters: remember("filters", () => ({ order: "file" })), since: 0, busy: false, passed: [] };

async function start() {
  try {
    state.setting = await ask("setting");
    wire();
    // What was looked at before a reload is shown again, with what was changed of it.
    await run(async () => {
      const before = remember("open", () => ({}));
      show(await findCard(before.claim));
      if (before.draft && state.card?.id === before.claim) edit(before.draft);
    });
  } catch (error) {
    note(error.message);
  }
}

async function findCard(claim) {
  try {
    return (await tell("next", { filters: state.filters, claim: claim ?? null }, wait)).card;
  } catch (error) {
    if (!claim || !(error instanceof Refused)) throw error;
    return (await tell("next", { filters: state.filters }, wait)).card;
  }
}

/** Do one thing at a time; say what is against it. */
async function run(what) {
  if (state.busy) return;
  state.busy = true;
  note("");
  try {
    await what();
  } catch (error) {
    note(error.message);
  } finally {
    state.busy = false;
  }
}

const note = (text) => {
  find("notice").textContent = text;
  find("notice").hidden = !text;
};
const wait = (waiting) => note(waiting ? "The program does not answer. What you said is kept here and sent as soon as it does." : "");

function show(card) {
  state.card = card;
  state.draft = null;
  state.since = performance.now();
  keep("open", { claim: card?.id ?? null });
  find("card").replaceChildren(...(card ? showCard(card, state.setting) : showEnd()).filter(Boolean));
  drawActions();
  find("card").focus({ preventScroll: true });
  scrollTo(0, 0);
  tellWhere();
}

const showEnd = () => [
  make("h1", { class: "claim" }, state.setting.role === "adjudicator" ? "Nothing to settle." : "Nothing left in this queue."),
  make("p", { class: "empty" }, "What is not done waits for another curator. Choose another queue, or see Progress for what was skipped."),
];

async function tellWhere() {
  const counts = await tell("counts", { filters: state.filters });
  const { curator, role } = state.setting;
  // A claim that two are to judge is done when both have: who is through still sees what they did.
  find("where").textContent = `${counts.done} of ${counts.claims} done · ${counts.mine} judged by ${curator}${role === "adjudicator" ? ", adjudicator" : ""}`;
  find("bar").value = counts.claims ? counts.done / counts.claims : 0;
}

function drawActions() {
  const gap = () => make("span", { class: "gap" });
  const { card, draft } = state;
  const undoes = button("Undo", "U", undo);
  if (draft) {
    find("actions").replaceChildren(
      button("Cancel", "Esc", cancel, { kind: "second" }),
      button(draft.missed ? "Add this claim" : "Save correction", "Ctrl ↵", save, { kind: "primary" }),
    );
  } else if (card) {
    find("actions").replaceChildren(
      undoes, gap(), button("Skip", "S", skip), button("Unsure", "X", () => judge("unsure")), button("Missed", "M", () => edit({ missed: true })),
      gap(), button("Correct", "E", () => edit()), button("Reject", "R", reject, { kind: "second" }), button("Accept", "A", () => judge("accept"), { kind: "primary" }),
    );
  } else {
    find("actions").replaceChildren(undoes);
  }
}

/** Keep a judgement, and show what comes next. */
const judge = (verdict, more = {}) =>
  run(async () => {
    if (!state.card) return;
    const seconds = Math.round((performance.now() - state.since) / 100) / 10;
    const body = { key: makeKey(), claim: state.card.id, verdict, seconds: Math.min(seconds, 86400), filters: state.filters, ...more };
    const { card } = await tell("judge", body, wait);
    state.passed = [];
    show(card);
  });

const reject = () => state.card && askTags(state.setting, "Reject", (tags, comment) => judge("reject", { tags, comment }));

function edit(options = {}) {
  if (!state.card || state.draft) return;
  const draft = new Draft(state.card, state.setting, options);
  state.draft = draft;
  draft.changed = () => keep("open", { claim: state.card.id, draft: { values: draft.values, missed: draft.missed } });
  document.querySelector(".names")?.after(showForm(draft));
  if (draft.missed) draft.offerSentences().catch((error) => note(error.message));
  if (draft.missed || !draft.isEmpty) draft.preview();
  drawActions();
  find("sentence").focus({ preventScroll: true });
}

function cancel() {
  clearTimeout(state.draft?.timer);
  const since = state.since;
  show(state.card);
  state.since = since;
}

function save() {
  const { draft } = state;
  if (!draft) return;
  if (draft.missed) {
    judge("add", { values: draft.sent });
  } else if (draft.isEmpty) {
    note("Nothing is changed: accept the claim, or change something.");
  } else {
    askTags(state.setting, "Save correction", (tags, comment) => judge("correct", { values: draft.sent, tags, comment }));
  }
}

const skip = () =>
  run(async () => {
    if (!state.card) return;
    state.passed.push(state.card.id);
    show((await tell("skip", { claim: state.card.id, filters: state.filters }, wait)).card);
  });

const undo = () =>
  run(async () => {
    const passed = state.passed.pop();
    if (passed) {
      show((await tell("skip", { claim: passed, back: true, filters: state.filters }, wait)).card);
      return;
    }
    const { undone, card } = await tell("undo", { key: makeKey() }, wait);
    show(card ?? state.card);
    note(`Taken back: ${undone.verdict}${undone.tags.length ? ` (${undone.tags.join(", ")})` : ""}. Judge it anew.`);
  });

const queue = () =>
  askQueue(state.setting, state.filters, (filters) =>
    run(async () => {
      const { card } = await tell("next", { filters: { order: "file", ...filters } }, wait);
      state.filters = keep("filters", { order: "file", ...filters });
      show(card);
    }),
  );

const progress = () =>
  run(() =>
    showProgress(state.filters, () =>
      run(async () => show((await tell("skip", { back: true, filters: state.filters }, wait)).card)),
    ),
  );

function why() {
  const details = find("why");
  if (details) details.open = !details.open;
}

function wire() {
  find("open-queue").onclick = queue;
  find("open-progress").onclick = progress;
  find("open-keys").onclick = showKeys;
  addEventListener("keydown", press);
  document.addEventListener("pointerup", () => setTimeout(offerMarks, 0));
  document.addEventListener("pointerdown", (event) => event.target.closest(".marker") || dropMarks());
}

const PRESSED = {
  a: () => judge("accept"), r: reject, e: () => edit(), m: () => edit({ missed: true }), x: () => judge("unsure"), s: skip, u: undo, w: why,
  q: queue, p: progress, "?": showKeys,
};

function press(event) {
  const typing = event.target.closest("input, select, textarea");
  if (find("dialog").open || event.isComposing) return;
  if (state.draft && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save();
    return;
  }
  if (state.draft && event.key === "Escape") {
    cancel();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const mark = MARKS.find(([, , key]) => key === event.key);
  const act = PRESSED[event.key.toLowerCase()];
  if (mark) markSelected(mark[0]);
  else if (act && (!state.draft || "wqp?".includes(event.key))) act();
  // Tab, the space bar and those that scroll do what they always do.
  else return;
  event.preventDefault();
}

function markSelected(field) {
  const sentence = find("sentence");
  const place = sentence && readSelection(sentence);
  if (!place) return;
  dropMarks();
  edit();
  state.draft.mark(field, place);
}

const dropMarks = () => document.querySelectorAll(".marker").forEach((each) => each.remove());

/** Offer what the words that were just selected can be. */
function offerMarks() {
  const sentence = find("sentence");
  const place = sentence && readSelection(sentence);
  if (!place || document.querySelector(".marker") || find("dialog").open) return;
  const box = getSelection().getRangeAt(0).getBoundingClientRect();
  const marker = make("div", { class: "marker", role: "toolbar", "aria-label": `Take “${place.text}” for` });
  marker.append(...MARKS.map(([field, label, key]) => button(label, key, () => markSelected(field))));
  document.body.append(marker);
  marker.style.left = `${Math.max(8, Math.min(box.left + scrollX, innerWidth - marker.offsetWidth - 8))}px`;
  marker.style.top = `${box.bottom + scrollY + 8}px`;
}

start();
