import assert from "node:assert/strict";

async function open(tab, title) {
  await tab.go("inputs");
  await tab.click(tab.link(title));
  assert.equal(await tab.heading(), title);
}

// The words under a mark, joined over its pieces.
async function under(tab, selector) {
  return (await tab.page.locator(selector).allTextContents()).join("");
}

async function api(tab, path) {
  return (await tab.page.request.get(tab.address + path)).json();
}

const kScene =
  "The 18:40 boat had just tied up, and its passengers were still queueing on the wooden stair when the first shell came down among the ticket booths.";

export async function marksClaimsAndSharedText(tab) {
  await open(tab, "Nineteen dead on the quay");
  const id = new URL(tab.page.url()).pathname.split("/")[2];
  const { report } = await api(tab, `api/reports/${id}`);
  assert.equal(
    await tab.page.locator(".reading .text").evaluate((e) => e.textContent),
    report.text,
  );
  assert.equal(
    await under(tab, ".text .claim"),
    "Nineteen people were killed when shells struck the ferry landing at Korvessa on Friday evening, harbour master Idris Tolvane said.",
  );
  assert.match(
    await under(tab, ".text .shared"),
    /^Nineteen people were killed.*ticket booths\.$/s,
  );
  assert.ok(
    (await tab.page.locator(".text .claim.shared").count()) > 0,
    "where marks overlap, both are shown",
  );
  assert.match(await tab.text(".legend"), /claim shared: rewritten/);
  await tab.keepsTheRules();
}

export async function marksStandRightBehindCharactersOutsideTheBasicPlane(tab) {
  await open(tab, "Island notes 🛶");
  assert.equal(await under(tab, ".text .shared"), kScene);
  await tab.keepsTheRules();
}

export async function aClaimSaysWhoWhatWhenWhere(tab) {
  await open(tab, "Nineteen dead on the quay");
  await tab.page.locator(".text .claim").first().click();
  const card = await tab.text(".claim-card");
  for (const part of [
    "Who Idris Tolvane · official What",
    "What 19 killed Nineteen people",
    "When 13 March 2026 Friday evening",
    "Delay published 1 day after",
    "Where not stated",
    "Stance asserted",
    "Distance first-hand",
    "Tier A: by a rule of high precision; counts",
    "Counts in its detail contested",
  ]) {
    assert.ok(card.includes(part), `${part}\nnot in\n${card}`);
  }
  assert.equal(await under(tab, ".text .part-count"), "Nineteen people");
  assert.equal(await under(tab, ".text .part-speaker"), "Idris Tolvane");
  assert.equal(await under(tab, ".text .part-when"), "Friday evening");
  await tab.page.keyboard.press("Escape");
  assert.equal(await tab.page.locator(".claim-card").count(), 0);
  await tab.page.locator(".text .claim").first().click();
  await tab.click(tab.page.locator(".claim-card").getByRole("link", { name: "its detail" }));
  assert.match(await tab.page.locator("article.detail:target h3").innerText(), /19 killed/);
  await tab.keepsTheRules();
}

export async function captionsStandBesideTheTextAndBytesAreACommandAway(tab) {
  await open(tab, "Nineteen dead on the quay");
  assert.equal(
    await tab.text(".captions"),
    "Captions (1) No claims are looked for in them. The landing at Korvessa <on Saturday> morning.",
  );
  assert.ok(!(await tab.text(".reading .text")).includes("Saturday"), "they are no part of the text");
  const id = new URL(tab.page.url()).pathname.split("/")[2];
  await tab.click(tab.page.locator(".provenance-facts summary"));
  const facts = await tab.text(".provenance-facts");
  assert.ok(facts.includes(`Bytes told by firsthand locate CASE ${id}`), facts);
  await tab.page.locator(".text .claim").first().click();
  const { claims } = await api(tab, `api/reports/${id}`);
  assert.ok(
    (await tab.text(".claim-card")).includes(`firsthand locate CASE ${claims[0].claim.id}`),
  );
  await open(tab, "Shells hit Korvessa ferry");
  assert.equal(await tab.page.locator(".captions").count(), 0);
  await tab.keepsTheRules();
}

export async function aSharedSpanStandsBesideItsParent(tab) {
  await open(tab, "Nineteen dead on the quay");
  await tab.page.locator(".text .shared:not(.claim)").last().click();
  const card = tab.page.locator(".passage-card");
  assert.match(
    (await card.innerText()).replace(/\s+/g, " "),
    /rewritten · similarity 86 % · likelihood of copying 97 % · the other report had it first/,
  );
  const [here, there] = await card.locator("figure").all();
  assert.deepEqual(await here.locator(".differs").allInnerTexts(), [
    "Nineteen",
    "only",
    ";",
    "queued",
    "as",
  ]);
  assert.equal((await there.locator(".differs").allInnerTexts())[0], "Nine");
  const [left, right] = [
    await here.locator("blockquote").boundingBox(),
    await there.locator("blockquote").boundingBox(),
  ];
  assert.ok(Math.abs(left.y - right.y) < 2 && right.x > left.x + 50, "not side by side");
  await tab.keepsTheRules();
  await tab.click(card.getByRole("link", { name: "Both reports side by side" }));
  assert.equal(await tab.heading(), "1 passage in common");
  assert.match(
    await tab.text(),
    /Nineteen dead on the quay rewrites Nine killed at Korvessa ferry landing, likelihood 97 %/,
  );
  assert.match(
    await tab.text("[role=status]"),
    /Passage 1 of 1: rewritten.*the right had it first\./,
  );
  const sides = await tab.page.locator(".side").all();
  assert.deepEqual(
    (await sides[0].locator(".differs").allInnerTexts()).map((t) => t.trim())[0],
    "Nineteen",
  );
  assert.match(
    (await sides[1].locator(".shared").allTextContents()).join(""),
    /^Nine people.*ticket booths\.$/s,
  );
  await tab.keepsTheRules();
}

export async function aTextThatNobodyHasIsNamed(tab) {
  await open(tab, "Clinic asks for blood");
  assert.match(
    await tab.text(".sharing"),
    /Weir Street clinic full Evening Quay, 14 March 2026 · 1 span · no arrow between them/,
  );
  assert.match(
    await tab.text(".sharing"),
    /unseen common source · a text that is not in this case/,
  );
  await tab.keepsTheRules();
}

export async function keysLeadThroughClaims(tab) {
  await open(tab, "Nineteen dead on the quay");
  await tab.page.keyboard.press("n");
  assert.match(await tab.text(".claim-card"), /Idris Tolvane/);
  assert.match(await tab.page.evaluate(() => document.activeElement.className), /claim/);
  assert.equal(await tab.page.locator('.claims button[aria-pressed="true"]').count(), 1);
  await tab.page.locator(".claims button").first().focus();
  await tab.page.keyboard.press("Enter");
  assert.match(await tab.text(".claim-card"), /Who/);
  await tab.keepsTheRules();
  // Without a mouse from the list to a report: by the drawing's nodes.
  await tab.go();
  await tab.page.keyboard.press("Tab");
  assert.equal(
    await tab.page.evaluate(() => document.activeElement.textContent),
    "Skip to content",
  );
  await tab.link("Nine killed at Korvessa ferry landing").focus();
  await tab.page.keyboard.press("Enter");
  await tab.page.locator("svg.provenance").waitFor();
  await tab.page.locator("svg.provenance a.node").first().focus();
  await tab.page.keyboard.press("Enter");
  await tab.page.locator(".reading").waitFor();
  await tab.keepsTheRules();
}
