// The bundled sample, built by the program as a user would: whatever it finds, every page of it keeps the rules and
// every sentence that stands as evidence is where its link leads.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { Serving, Tab } from "./harness.mjs";

const kReports = fileURLToPath(new URL("../../data/sample/reports", import.meta.url));
const kReportsAtLeast = 30;
const kSentences = 25; // evidence links that are followed

function build(firsthand, folder) {
  const done = spawnSync(firsthand, ["build", kReports, "-o", folder], { encoding: "utf8" });
  assert.ok(done.status === 0 || done.status === 1, done.stderr); // 1: one file is unreadable on purpose
}

export async function everyPageKeepsTheRules(_, { browser, firsthand }) {
  const serving = await Serving.start(firsthand, (folder) => build(firsthand, folder));
  const tab = await Tab.open(browser, serving.address);
  const get = async (path) => (await tab.page.request.get(serving.address + path)).json();
  const { incidents } = await get("api/incidents");
  const { reports } = await get("api/inputs");
  assert.ok(reports.length >= kReportsAtLeast, `only ${reports.length} reports were read`);
  const told = incidents.filter(({ incident }) => incident.figures.length > 0);
  assert.ok(told.length > 0, "no incident has a figure");
  const links = [];
  for (const path of ["", "inputs", ...incidents.map((one) => `incidents/${one.incident.id}`)]) {
    await tab.go(path);
    await tab.keepsTheRules();
    links.push(
      ...(await tab.page
        .locator("a.evidence")
        .evaluateAll((all) =>
          all.map((link) => [link.getAttribute("href"), link.querySelector("q").textContent]),
        )),
    );
  }
  for (const { id } of reports) {
    await tab.go(`reports/${id}`);
    const { report } = await get(`api/reports/${id}`);
    assert.equal(await tab.page.locator("article .text").textContent(), report.text);
    await tab.keepsTheRules();
  }
  const step = Math.max(1, Math.floor(links.length / kSentences));
  for (const [href, words] of links.filter((_link, i) => i % step === 0)) {
    await tab.go(href.slice(1));
    const marked = (await tab.page.locator(".text .at").allTextContents()).join("");
    if (!words.endsWith("…")) assert.equal(marked.replace(/\s+/g, " "), words);
  }
  await tab.close();
  assert.equal(await serving.stop(), 0);
}
