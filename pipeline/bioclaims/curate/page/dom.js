// Elements made of plain values. Text is only ever set as text, so that no claim can become markup.

/** Return an element; `on…` attributes are listeners, null and false attributes are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

export const find = (id) => document.getElementById(id);

/** Return a link that tells the page behind it nothing of this one. */
export function link(address, text) {
  return address ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text) : text;
}

/** Return a button with the key that does the same. */
export function button(label, key, press, { kind = "", title = null, disabled = false } = {}) {
  const shown = key ? [label, " ", make("kbd", {}, key)] : [label];
  const shortcut = key ? key.replace("↵", "Enter").replace("Esc", "Escape") : null;
  return make(
    "button",
    { type: "button", class: kind, title, disabled, "aria-keyshortcuts": shortcut, onclick: press },
    shown,
  );
}

/** Return a list of choices, the present one chosen. */
export function select(id, choices, value, change) {
  const options = choices.map(([name, label]) =>
    make("option", { value: name, selected: name === value }, label),
  );
  return make("select", { id, onchange: (event) => change(event.target.value) }, options);
}
