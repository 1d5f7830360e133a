// What the checks stand on: a case, the server on it, a browser that notices every request and complaint.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const kFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export async function openBrowser() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: kFlags });
}

// The invented story of Korvessa, or with "empty" a case without findings.
export function madeBy(program, ...kind) {
  return (folder) => {
    const made = spawnSync(program, [folder, ...kind], { encoding: "utf8" });
    assert.equal(made.status, 0, made.stderr);
  };
}

export class Serving {
  // `make` puts a case into the folder that it is given.
  static async start(firsthand, make) {
    const folder = mkdtempSync(join(tmpdir(), "firsthand-browser-"));
    make(join(folder, "korvessa.case"));
    const child = spawn(firsthand, ["serve", join(folder, "korvessa.case")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const address = await new Promise((resolve, reject) => {
      let out = "";
      child.stdout.on("data", (data) => {
        out += data;
        if (out.includes("\n")) resolve(out.split("\n")[0]);
      });
      child.on("exit", (code) => reject(new Error(`firsthand serve ended with ${code}`)));
    });
    return new Serving(folder, child, address);
  }

  constructor(folder, child, address) {
    Object.assign(this, { folder, child, address });
  }

  // Stops it as Ctrl-C would; gives its exit code.
  async stop() {
    const ended = this.child.exitCode ?? new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGINT");
    const code = await ended;
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}

// A page that keeps account: requests that leave the origin, complaints of the console, exceptions.
export class Tab {
  static async open(browser, address, options = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    return new Tab(await context.newPage(), address);
  }

  constructor(page, address) {
    this.page = page;
    this.address = address;
    this.complaints = [];
    page.setDefaultTimeout(30000);
    page.on("request", (request) => {
      if (!request.url().startsWith(address)) this.complaints.push(`request to ${request.url()}`);
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  // `path` without leading slash.
  async go(path = "") {
    await this.page.goto(this.address + path);
    await this.settled();
  }

  async settled() {
    await this.page.waitForSelector("main:not([aria-busy]) h1");
  }

  async click(locator) {
    await locator.click();
    await this.settled();
  }

  link(name) {
    return this.page.getByRole("link", { name }).first();
  }

  async heading() {
    return this.page.locator("h1").innerText();
  }

  async text(selector = "main") {
    return (await this.page.locator(selector).first().innerText()).replace(/\s+/g, " ");
  }

  // What every page must keep, wherever a check has led.
  async keepsTheRules() {
    assert.deepEqual(this.complaints, []);
    // The program's own words, without what it shows of reports.
    const words = await this.page.evaluate(() => {
      const body = document.body.cloneNode(true);
      body.querySelectorAll("bdi, .text, blockquote").forEach((e) => e.remove());
      return body.textContent;
    });
    assert.doesNotMatch(words, /\b(verified|true|false|undefined|NaN|null)\b|\[object/i);
    const problems = await this.page.evaluate(() => {
      const nameless = [...document.querySelectorAll("a, button, input, select")].filter(
        (e) => !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length),
      );
      const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
      return [
        ...nameless.map((e) => `without a name: ${e.outerHTML}`),
        ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`),
      ];
    });
    assert.deepEqual(problems, []);
  }

  async close() {
    await this.page.context().close();
  }
}
