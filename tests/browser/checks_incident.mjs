import assert from "node:assert/strict";

const kTitle = "Nine killed at Korvessa ferry landing";

async function open(tab) {
  await tab.go();
  await tab.click(tab.link(kTitle));
  assert.equal(await tab.heading(), kTitle);
}

const middleOf = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

export async function plotsFiguresByOrigin(tab) {
  await open(tab);
  assert.match(await tab.text(), /13 March 2026 · Korvessa · 8 reports/);
  const plot = tab.page.locator(".plot", {
    has: tab.page.locator("caption", { hasText: "killed" }),
  });
  assert.equal((await plot.locator("caption").innerText()).trim(), "killed 9–19");
  const rows = await plot
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => row.textContent.replace(/\s+/g, " ")));
  assert.equal(rows.length, 4);
  assert.ok(
    rows.some((row) => /Mirela Osk witness, first-hand9\s?1 report/.test(row)),
    rows.join("\n"),
  );
  assert.ok(
    rows.some((row) => /Idris Tolvane official, first-hand9\s?2 reports/.test(row)),
    rows.join("\n"),
  );
  assert.match(rows.at(-1), /The Ministry of Defence.*denies 9/);
  assert.equal(await plot.locator(".cross").count(), 1);
  const x = async (row) =>
    middleOf(
      await plot.locator("tbody tr").filter({ hasText: row }).locator("circle").boundingBox(),
    ).x;
  const [nine, alsoNine, nineteen] = [
    await x("Mirela Osk"),
    await x("Idris Tolvane"),
    await x("The Delta Post"),
  ];
  assert.ok(
    Math.abs(nine - alsoNine) < 1 && nineteen > nine + 50,
    `${nine} ${alsoNine} ${nineteen}`,
  );
  await tab.keepsTheRules();
}

export async function anOpenBoundIsAnArrow(tab) {
  await tab.go();
  await tab.click(tab.link("Korvessa market under water"));
  assert.equal((await tab.text(".plot caption")).trim(), "displaced 40 or more");
  assert.match(
    await tab.text(".plot tbody"),
    /Pell Anso official, first-hand at least 40 1 report/,
  );
  const [arrow, mark] = [
    await tab.page.locator(".plot path.open").boundingBox(),
    await tab.page.locator(".plot circle").boundingBox(),
  ];
  assert.ok(arrow.x > mark.x + mark.width, "the arrow lies on the mark");
  await tab.keepsTheRules();
}

export async function drawsWhoTookFromWhomOverTime(tab) {
  await open(tab);
  const drawing = tab.page.locator("svg.provenance");
  assert.equal(await drawing.locator("a.node").count(), 8);
  assert.equal(await drawing.locator(".node.unseen").count(), 1);
  assert.notEqual(
    await drawing
      .locator(".node.unseen circle")
      .evaluate((e) => getComputedStyle(e).strokeDasharray),
    "none",
  );
  assert.equal(await drawing.locator(".edge").count(), 5);
  assert.equal(await drawing.locator(".edge.from-unseen").count(), 2);
  assert.deepEqual(
    (await drawing.locator(".edge-label").allTextContents())
      .sort()
      .map((t) => t.replace(/\s/g, " ")),
    ["copies 96 %", "copies 96 %", "copies 98 %", "copies 99 %", "rewrites 97 %"],
  );
  const at = async (label) =>
    middleOf(await drawing.locator(`a.node[aria-label*="${label}"] circle`).boundingBox());
  const [wire, ledger, post, radio, ministry, undated] = await Promise.all(
    [
      "Harbour Wire",
      "Morning Ledger",
      "The Delta Post",
      "Free Radio Ash",
      "Ministry of Defence",
      "undated",
    ].map(at),
  );
  assert.ok(
    wire.x < ledger.x && ledger.x < post.x && post.x < radio.x && radio.x < ministry.x,
    "not in the order of time",
  );
  assert.ok(undated.x > ministry.x + 20, "an undated report among the dated");
  const unseen = middleOf(await drawing.locator(".node.unseen circle").boundingBox());
  assert.ok(unseen.x < wire.x, "the unseen source has a place in time");
  const lanes = new Set([wire, ledger, post, radio, ministry, undated].map((p) => Math.round(p.y)));
  assert.equal(lanes.size, 6, "two outlets in one lane");
  assert.match(
    await tab.text(),
    /Nineteen dead on the quay The Delta Post, 14 March 2026, 15:40 UTC rewrites Nine killed/,
  );
  await tab.click(drawing.locator('a.node[aria-label*="Delta Post"]'));
  assert.equal(await tab.heading(), "Nineteen dead on the quay");
  await tab.keepsTheRules();
}

export async function reasonsLeadToTheirSentences(tab) {
  await open(tab);
  const links = await tab.page.locator(".detail a.evidence").evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute("href"),
      words: link.querySelector("q").textContent,
    })),
  );
  assert.ok(links.length >= 8);
  for (const { href, words } of links) {
    await tab.go(href.slice(1));
    const marked = (await tab.page.locator(".text .at").allTextContents()).join("");
    assert.equal(marked.replace(/\s+/g, " "), words);
  }
  await tab.keepsTheRules();
}

export async function detailsSayHowManyAndWhatStandsAgainst(tab) {
  await open(tab);
  const detail = tab.page.locator("article.detail", {
    has: tab.page.locator("h3", { hasText: /^9 killed$/ }),
  });
  const words = (await detail.innerText()).replace(/\s+/g, " ");
  assert.match(words, /^9 killed contested 2 independent origins behind 3 reports/);
  assert.match(words, /These 2 reports are one origin: all rest on Idris Tolvane/);
  assert.match(words, /One report rests on Mirela Osk \(a witness\)/);
  const against = detail.getByRole("link", { name: "denial: 9 killed" });
  await against.click();
  const target = tab.page.locator("article.detail:target");
  assert.match(await target.innerText(), /^denial: 9 killed/);
  assert.ok((await target.boundingBox()).y < 900, "not scrolled to");
  await detail.getByText("3 statements: who says it").click();
  assert.match(
    (await detail.innerText()).replace(/\s+/g, " "),
    /Mirela Osk \(witness\) first-hand asserted A/,
  );
  await tab.keepsTheRules();
}

export async function listsOriginsAndReports(tab) {
  await open(tab);
  const text = await tab.text();
  assert.match(text, /Origins \(5\)/);
  assert.match(text, /Reports \(8\)/);
  assert.match(text, /Island notes .*outlet not stated, undated/);
  await tab.page.goBack();
  await tab.page.getByText("2 incidents").waitFor();
  assert.equal(await tab.heading(), "Incidents");
  await tab.keepsTheRules();
}

export async function showsWhatPeopleDecided(tab) {
  await open(tab);
  const text = await tab.text();
  assert.match(text, /Assessments \(2\)/);
  assert.match(text, /A\. <b>Editor<\/b> graded incident: fair · a doctor and a witness/);
  assert.match(text, /rejected copies .* undone/);
  await tab.click(tab.link("Incidents").first());
  await tab.page.getByText("2 incidents").waitFor();
  await tab.keepsTheRules();
}
