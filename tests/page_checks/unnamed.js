// Controls without a name, ids that stand twice, labels of nothing, and ways to get lost.
() => {
  const problems = [];
  const ids = new Map();
  for (const each of document.querySelectorAll("[id]")) ids.set(each.id, (ids.get(each.id) ?? 0) + 1);
  for (const [id, count] of ids) if (count > 1) problems.push(`id ${id} stands ${count} times`);
  for (const each of document.querySelectorAll("button, a[href], input, select, textarea, iframe, dialog[open], [role]")) {
    if (!each.checkVisibility()) continue;
    const labels = [...(each.labels ?? [])].map((label) => label.textContent).join("");
    const by = (each.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join("");
    const field = ["INPUT", "SELECT", "TEXTAREA", "IFRAME", "DIALOG"].includes(each.tagName);
    const name = each.getAttribute("aria-label") || by || labels || each.title || (field ? "" : each.textContent.trim());
    if (!name && !["status", "alert", "listbox", "option"].includes(each.getAttribute("role"))) problems.push(`no name: ${each.outerHTML.slice(0, 90)}`);
  }
  for (const label of document.querySelectorAll("label[for]")) {
    if (!document.getElementById(label.htmlFor)) problems.push(`label for nothing: ${label.htmlFor}`);
  }
  if (!document.documentElement.lang) problems.push("no language");
  if (document.querySelectorAll("main").length !== 1) problems.push("not one main");
  if (document.querySelectorAll("h1").length !== 1) problems.push("not one h1");
  return problems;
}
