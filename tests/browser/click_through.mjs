// Goes through all pages as a person would, and checks what that person sees.
//
//   node click_through.mjs FIRSTHAND MAKE_CASE

import * as appearance from "./checks_appearance.mjs";
import * as incident from "./checks_incident.mjs";
import * as list from "./checks_list.mjs";
import * as report from "./checks_report.mjs";
import * as sample from "./checks_sample.mjs";
import * as text from "./checks_text.mjs";
import * as trouble from "./checks_trouble.mjs";
import { madeBy, openBrowser, Serving, Tab } from "./harness.mjs";

const [firsthand, makeCase] = process.argv.slice(2);
const browser = await openBrowser();
const serving = await Serving.start(firsthand, madeBy(makeCase));
let failed = 0;

async function run(name, check, options) {
  const tab = await Tab.open(browser, serving.address, options);
  try {
    await check(tab, { browser, firsthand, makeCase, serving });
    console.log(`ok      ${name}`);
  } catch (error) {
    ++failed;
    console.log(
      `FAILED  ${name}\n${error.stack}\nat ${tab.page.url()}; the console said: ${tab.complaints.join("; ") || "nothing"}`,
    );
  }
  await tab.close();
}

for (const [part, checks] of Object.entries({
  text,
  list,
  incident,
  report,
  appearance,
  trouble,
  sample,
})) {
  for (const [name, check] of Object.entries(checks)) await run(`${part}: ${name}`, check);
}

const code = await serving.stop();
await browser.close();
if (code !== 0) {
  ++failed;
  console.log(`FAILED  firsthand serve ended with ${code} after SIGINT`);
}
console.log(failed === 0 ? "all passed" : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
