// What the address of a page says of how it is set, and a word for those who do not see the page change.

export function query() {
  return new URLSearchParams(location.search);
}

// Remembers how a page is set (filter, order) in its address, without leaving it.
export function remember(values) {
  const now = query();
  for (const [name, value] of Object.entries(values)) {
    if (value) now.set(name, value);
    else now.delete(name);
  }
  const text = now.toString();
  history.replaceState(
    history.state,
    "",
    location.pathname + (text ? `?${text}` : "") + location.hash,
  );
}

export function announce(text) {
  document.getElementById("announce").textContent = text;
}
