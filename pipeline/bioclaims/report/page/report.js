// The network: zoomed, moved, filtered; an edge tells what it stands for. Without this script it is a picture.
"use strict";
{
  const box = document.querySelector(".network");
  const svg = box?.querySelector("svg");
  const told = document.getElementById("told");
  const view = { x: 0, y: 0, scale: 1 };
  const [width, height] = svg ? svg.getAttribute("viewBox").split(" ").slice(2).map(Number) : [1, 1];

  const look = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${width / view.scale} ${height / view.scale}`);

  function zoom(factor, atX = 0.5, atY = 0.5) {
    const scale = Math.min(8, Math.max(1, view.scale * factor));
    view.x += (width / view.scale - width / scale) * atX;
    view.y += (height / view.scale - height / scale) * atY;
    view.scale = scale;
    if (scale === 1) Object.assign(view, { x: 0, y: 0 });
    look();
  }

  function drag(event) {
    const start = { x: event.clientX, y: event.clientY, ...{ left: view.x, top: view.y } };
    const unit = width / view.scale / svg.clientWidth;
    const move = (moved) => {
      view.x = start.left - (moved.clientX - start.x) * unit;
      view.y = start.top - (moved.clientY - start.y) * unit;
      look();
    };
    const stop = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
  }

  function filter() {
    const words = document.getElementById("search").value.trim().toLowerCase();
    const kinds = new Set([...document.querySelectorAll("[data-kind-box]:checked")].map((each) => each.value));
    const nodes = [...svg.querySelectorAll(".node")];
    const named = new Set(nodes.filter((node) => node.textContent.toLowerCase().includes(words)).map((node) => node.dataset.node));
    const shown = new Set();
    for (const edge of svg.querySelectorAll(".edge")) {
      const ends = [edge.dataset.from, edge.dataset.to];
      const wanted = kinds.has(edge.dataset.kind) && ends.some((end) => named.has(end));
      edge.classList.toggle("away", !wanted);
      if (wanted) ends.forEach((end) => shown.add(end));
    }
    for (const node of nodes) node.classList.toggle("away", !shown.has(node.dataset.node));
  }

  function tell(edge) {
    const { title, said, sentence, document: source } = edge.dataset;
    const [head, counts, words] = ["p", "p", "p"].map((tag) => document.createElement(tag));
    head.className = "claim";
    head.textContent = title;
    counts.textContent = said;
    words.className = "soft";
    words.textContent = `“${sentence}” (${source})`;
    told.replaceChildren(head, counts, words);
  }

  if (svg) {
    svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      const { left, top, width: wide, height: high } = svg.getBoundingClientRect();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, (event.clientX - left) / wide, (event.clientY - top) / high);
    }, { passive: false });
    svg.addEventListener("pointerdown", drag);
    document.getElementById("closer").onclick = () => zoom(1.5);
    document.getElementById("farther").onclick = () => zoom(1 / 1.5);
    document.getElementById("search").oninput = filter;
    document.querySelectorAll("[data-kind-box]").forEach((each) => (each.onchange = filter));
    svg.querySelectorAll(".edge").forEach((edge) => {
      edge.addEventListener("click", () => tell(edge));
      edge.addEventListener("focus", () => tell(edge));
    });
  }
}
