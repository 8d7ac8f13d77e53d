import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Worksheet } from "../../src/model/worksheet.ts";
import { worksheetHtml } from "../../src/report/worksheet/html.ts";
import { type Browser, type BrowserPage, type PageOptions, startChromium } from "./chromium.ts";

// The page in a real browser: `SIXPHASE_CHROMIUM=/usr/bin/chromium npx vitest run tests/browser`.
// SIXPHASE_SCREENSHOTS names a folder for pictures of it.
const executable = process.env["SIXPHASE_CHROMIUM"];
const pictures = process.env["SIXPHASE_SCREENSHOTS"];
export const hasBrowser: boolean = executable !== undefined;
export const wantsPictures: boolean = pictures !== undefined;

type OpenOptions = PageOptions & {
  /** With what the pages before it have kept: pages from disk share one store. */
  readonly again?: boolean;
};

type Desk = {
  /** Writes a page and gives its address. */
  readonly write: (name: string, worksheet: Worksheet, decisions?: string) => string;
  readonly open: (address: string, options?: OpenOptions) => Promise<BrowserPage>;
  readonly picture: (page: BrowserPage, name: string) => Promise<void>;
  /** The decisions.csv that the browser has just saved; it is gone then. */
  readonly downloaded: () => Promise<string>;
  readonly folder: () => string;
};

/** A browser for the tests of one file. Each page is checked when its test ends. */
export function useBrowser(): Desk {
  let browser: Browser;
  let folder = "";
  const pages: BrowserPage[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sixphase-page-"));
    browser = await startChromium(executable ?? "");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    const seen = pages.splice(0);
    // Nothing was refused, thrown or written, and nothing was asked for but the page itself.
    expect(seen.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(seen.flatMap(({ requests }) => requests.filter((one) => !isLocal(one)))).toEqual([]);
    await Promise.all(seen.map((page) => page.close()));
  });

  return {
    folder: () => folder,
    write: (name, worksheet, decisions) => {
      const path = join(folder, `${name}.html`);
      const digest = (text: string) => createHash("sha256").update(text).digest("hex");
      const options = decisions === undefined ? { digest } : { digest, decisions };
      writeFileSync(path, worksheetHtml(worksheet, options));
      return pathToFileURL(path).href;
    },
    open: async (address, { again = false, before = noPickers, ...options } = {}) => {
      const clear = again ? "" : "localStorage.clear();";
      const page = await browser.open(address, { before: clear + before, ...options });
      pages.push(page);
      return page;
    },
    picture: async (page, name) => {
      if (pictures === undefined) return;
      writeFileSync(join(pictures, `${name}.png`), await page.screenshot());
    },
    downloaded: async () => {
      const path = join(browser.downloads, "decisions.csv");
      for (let tries = 0; tries < 100 && !existsSync(path); tries += 1) await wait(50);
      const text = readFileSync(path, "utf8");
      rmSync(path);
      return text;
    },
  };
}

/** The page then saves by a download, as in browsers that have no such pickers. */
export const noPickers = "delete window.showOpenFilePicker; delete window.showSaveFilePicker;";

function isLocal(address: string): boolean {
  return address.startsWith("file:") || address.startsWith("blob:");
}

/** Id of the disagreement that is shown. */
export async function shownId(page: BrowserPage): Promise<string> {
  return page.evaluate(
    "/r[0-9a-f]{12}/.exec(document.querySelector('.facts').textContent)?.[0] ?? ''",
  );
}

/** What the page says to those who do not see it. */
export async function said(page: BrowserPage): Promise<string> {
  return page.evaluate("document.querySelector('[role=status]').textContent");
}

export async function progress(page: BrowserPage): Promise<string> {
  return page.evaluate("document.getElementById('progress').textContent");
}
