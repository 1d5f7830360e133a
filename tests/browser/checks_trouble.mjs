// Empty states, and what a person is told when something is not there.

import assert from "node:assert/strict";

import { madeBy, Serving, Tab } from "./harness.mjs";

export async function anEmptyCaseSaysWhatToDo(_, { browser, firsthand, makeCase }) {
  const serving = await Serving.start(firsthand, madeBy(makeCase, "empty"));
  const tab = await Tab.open(browser, serving.address);
  await tab.go();
  assert.equal(await tab.heading(), "No incident was found");
  assert.match(await tab.text(), /firsthand build MORE-REPORTS -o CASE/);
  await tab.keepsTheRules();
  await tab.click(tab.link("Inputs"));
  assert.match(await tab.text(), /No report was read\./);
  await tab.keepsTheRules();
  await tab.close();
  assert.equal(await serving.stop(), 0);
}

export async function whatIsNotThereIsSaidSo(tab) {
  for (const [path, words] of [
    ["incidents/i_0000000000000000", /There is no such incident in this case\./],
    ["reports/r_0000000000000000", /There is no such report in this case\./],
  ]) {
    await tab.go(path);
    assert.equal(await tab.heading(), "This page cannot be shown");
    assert.match(await tab.text(), words);
    await tab.click(tab.link("Back to the incidents"));
    assert.equal(await tab.heading(), "Incidents");
  }
  // The browser itself notes the two answers 404, and nothing else.
  assert.equal(tab.complaints.length, 2);
  assert.ok(
    tab.complaints.every((text) => text.includes("404")),
    tab.complaints.join(),
  );
}

export async function aServerThatStoppedIsSaidSo(_, { browser, firsthand, makeCase }) {
  const serving = await Serving.start(firsthand, madeBy(makeCase));
  const tab = await Tab.open(browser, serving.address);
  await tab.go();
  assert.equal(await serving.stop(), 0);
  await tab.click(tab.link("Inputs"));
  assert.match(await tab.text(), /firsthand no longer answers\. Start it again/);
  await tab.close();
}
