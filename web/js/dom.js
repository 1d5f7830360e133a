// Elements as expressions: h("a", {href: "/"}, "home"). Text always goes in as text, never as markup.

const kSvg = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(kSvg, name), attributes, children);
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

// What came from a report: kept apart from the page's own words and their direction.
export function quoted(words, attributes) {
  return h("bdi", { dir: "auto", ...attributes }, words);
}

// Rows of a long list, `step` at a time.
export function inSteps(items, step, render, container) {
  let shown = 0;
  const more = h("button", { type: "button", class: "more" });
  const advance = () => {
    const next = items.slice(shown, shown + step);
    shown += next.length;
    append(container, next.map(render));
    const rest = items.length - shown;
    more.textContent = `Show ${Math.min(rest, step)} more of ${rest}`;
    more.hidden = rest === 0;
  };
  more.addEventListener("click", advance);
  advance();
  return more;
}
