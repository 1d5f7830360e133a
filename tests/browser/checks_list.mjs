import assert from "node:assert/strict";

const rows = (tab) => tab.page.locator("main tbody tr");

export async function showsFiguresReportsAndOrigins(tab) {
  await tab.go();
  assert.equal(await tab.heading(), "Incidents");
  assert.equal(await tab.page.title(), "Incidents · korvessa.case");
  assert.equal(await rows(tab).count(), 2);
  const first = await tab.text("main tbody tr:first-child");
  assert.match(first, /Nine killed at Korvessa ferry landing/);
  assert.match(first, /13 March 2026 · Korvessa/);
  assert.match(first, /9–19 killed 23 injured/);
  assert.match(first, /\b8\b.*\b2 for 9 killed/);
  assert.match(first, /contested$/);
  assert.match(
    await tab.text("main tbody tr:last-child"),
    /40 displaced.* 1 1 for at least 40 displaced uncorroborated/,
  );
  await tab.keepsTheRules();
}

export async function filtersAndKeepsTheFilterInTheAddress(tab) {
  await tab.go();
  await tab.page.getByLabel("Filter").fill("market");
  assert.equal(await rows(tab).count(), 1);
  assert.match(await tab.text(), /1 of 2 incidents/);
  assert.match(tab.page.url(), /filter=market/);
  await tab.page.reload();
  await tab.settled();
  assert.equal(await rows(tab).count(), 1);
  await tab.page.getByLabel("State", { exact: true }).selectOption("corroborated");
  assert.match(await tab.text(), /No incident fits\./);
  await tab.page.getByRole("button", { name: "Show all" }).click();
  assert.equal(await rows(tab).count(), 2);
  await tab.page.getByLabel("Order", { exact: true }).selectOption("newest");
  assert.match(await tab.text("main tbody tr:first-child"), /market under water/);
  await tab.keepsTheRules();
}

export async function explainsEachStateInTheWordsOfTheContract(tab) {
  await tab.go();
  await tab.click(tab.page.locator(".badge.contested").first());
  assert.equal(await tab.heading(), "What the words mean");
  assert.deepEqual(await tab.page.locator(".glossary .badge").allInnerTexts(), [
    "contested",
    "corroborated",
    "inconclusive",
    "single_origin",
    "uncorroborated",
  ]);
  assert.match(
    await tab.text(),
    /single_origin Several reports carry it, and one origin stands behind them all\./,
  );
  await tab.keepsTheRules();
}

export async function ledgerAddsUpAndFaultsHaveReasons(tab) {
  await tab.go();
  await tab.click(tab.link("Inputs"));
  assert.equal(await tab.heading(), "Inputs");
  assert.deepEqual(
    await tab.page
      .locator(".ledger div")
      .evaluateAll((all) =>
        all.map(
          (e) =>
            `${e.querySelector("dt").textContent} ${e.querySelector("dd").lastChild.textContent}`,
        ),
      ),
    ["found 14", "reports 9", "duplicates 1", "skipped 2", "faults 2"],
  );
  assert.match(await tab.text(), /The sum adds up/);
  assert.match(await tab.text(), /Skipped are records that hold no page: 2 image\./);
  assert.match(
    await tab.text(),
    /scans\/quay-map\.pdf truncated .* the file ends before its table of contents: fetch it again/,
  );
  assert.match(
    await tab.text(),
    /wire\/korvessa-1\.txt wire\/korvessa-1-again\.txt the same bytes under each: one report/,
  );
  await tab.keepsTheRules();
}

export async function searchFindsWordsAndSaysWhenThereAreNone(tab) {
  await tab.go();
  await tab.page.keyboard.press("/");
  await tab.page.keyboard.type("closed eyes");
  await tab.page.keyboard.press("Enter");
  await tab.page.waitForURL(/search\?q=closed/);
  await tab.settled();
  assert.match(await tab.heading(), /^1 report with/);
  assert.deepEqual(await tab.page.locator(".hits mark").allInnerTexts(), ["closed", "eyes"]);
  await tab.keepsTheRules();
  await tab.page.getByRole("searchbox", { name: "Search the words" }).fill("zeppelin <b>");
  await tab.page.getByRole("button", { name: "Search" }).click();
  await tab.page.getByText("No report holds these words").waitFor();
  assert.match(await tab.text(), /zeppelin <b>/);
  await tab.keepsTheRules();
}
