// A field for an identifier: type a name or an identifier, choose what it stands for.

import { ask } from "./api.js";
import { make } from "./dom.js";

const PAUSE = 150;

/** Return what a name may stand for, best first. */
export const lookUp = (name) => ask(`lexicon?q=${encodeURIComponent(name)}`);

/** Return the field; `choose` is given the entry that was chosen, or {curie: text} for what was typed. */
export function showLookup(id, value, choose) {
  const list = make("ul", { class: "found", id: `${id}-found`, role: "listbox", hidden: true, "aria-label": "Found names" });
  const input = make("input", {
    id, value, role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false",
    "aria-controls": list.id, "aria-autocomplete": "list", placeholder: "name or identifier; empty for none",
  });
  let found = [];
  let active = -1;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (entry) => {
    input.value = entry.curie;
    close();
    choose(entry);
  };
  const point = (index) => {
    active = index;
    list.querySelectorAll("li").forEach((item, number) => item.setAttribute("aria-selected", number === active));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  };
  const show = (answer) => {
    found = answer.found;
    const items = found.map((entry, number) =>
      make(
        "li",
        { role: "option", id: `${id}-${number}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(entry); } },
        `${entry.name || entry.listed} · ${entry.curie}${entry.type ? ` · ${entry.type.replaceAll("_", " ")}` : ""}`,
      ),
    );
    list.replaceChildren(...(items.length ? items : [make("li", { role: "option", "aria-disabled": "true" }, "Not in the lexicon")]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    point(found.length ? 0 : -1);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    const name = input.value.trim();
    if (!name) {
      close();
      choose({ curie: "" });
      return;
    }
    timer = setTimeout(async () => {
      const answer = await lookUp(name);
      if (input.value.trim() === name) show(answer);
    }, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) point((active + step + found.length) % found.length);
    else if (event.key === "Enter" && active >= 0) take(found[active]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => {
    close();
    const typed = input.value.trim();
    if (typed.includes(":") && typed !== value) choose({ curie: typed });
  });
  return [input, list];
}
