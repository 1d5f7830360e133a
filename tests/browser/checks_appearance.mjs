// What the eye needs: contrast in both schemes, and pages that fit a phone.

import assert from "node:assert/strict";

import { Tab } from "./harness.mjs";

async function pages(tab) {
  const incidents = await (await tab.page.request.get(`${tab.address}api/incidents`)).json();
  const inputs = await (await tab.page.request.get(`${tab.address}api/inputs`)).json();
  const id = (title) => inputs.reports.find((r) => r.title === title).id;
  const [post, wire] = [
    id("Nineteen dead on the quay"),
    id("Nine killed at Korvessa ferry landing"),
  ];
  return [
    "",
    "inputs",
    "words",
    "search?q=ferry",
    ...incidents.incidents.map((one) => `incidents/${one.incident.id}`),
    `reports/${post}`,
    `reports/${post}/beside/${wire}`,
  ];
}

export async function fitsAPhone(_, { browser, serving }) {
  const tab = await Tab.open(browser, serving.address, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  for (const path of await pages(tab)) {
    await tab.go(path);
    const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `/${path} is ${wide} wide`);
    await tab.keepsTheRules();
  }
  const drawing = (await pages(tab)).find((path) => path.startsWith("incidents/"));
  await tab.go(drawing);
  assert.ok(
    await tab.page
      .locator(".scroll")
      .first()
      .evaluate((e) => e.scrollWidth > e.clientWidth),
    "the drawing scrolls within its frame",
  );
  await tab.close();
}

// WCAG 2.2, 1.4.3: contrast of text against the first opaque background behind it.
function lowContrast() {
  const channel = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const parse = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = ([r, g, b]) =>
    0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = parse(getComputedStyle(e).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const out = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (
      !own ||
      element.closest("svg, .hidden, .skip, noscript") ||
      element.getClientRects().length === 0
    )
      continue;
    const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5)
      out.push(`${ratio.toFixed(2)} ${element.className} ${element.textContent.slice(0, 40)}`);
  }
  return out;
}

export async function hasContrastInBothSchemes(_, { browser, serving }) {
  for (const colorScheme of ["light", "dark"]) {
    const tab = await Tab.open(browser, serving.address, { colorScheme });
    for (const path of await pages(tab)) {
      await tab.go(path);
      if (path.startsWith("reports/") && !path.includes("beside"))
        await tab.page.locator(".text .claim").first().click();
      assert.deepEqual(
        await tab.page.evaluate(lowContrast),
        [],
        `/${path} in the ${colorScheme} scheme`,
      );
    }
    await tab.close();
  }
}
