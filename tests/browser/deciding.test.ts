import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { recordsIn } from "../../src/browser/worksheet/records-in.ts";
import {
  decidedAt,
  decider,
  decisionsByHand,
  reconcileSample,
  type SampleChoice,
  sampleChoices,
  sampleWorksheet,
} from "../cli/reconcile/sample-choices.ts";
import type { BrowserPage } from "./chromium.ts";
import { hasBrowser, noPickers, progress, said, shownId, useBrowser } from "./desk.ts";
import { madeWorksheet } from "./made-worksheet.ts";

/** So that what is decided has one date. */
const stoppedClock = `Date.now = () => ${Date.parse(decidedAt)};`;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe.skipIf(!hasBrowser)("the worksheet in a browser", { timeout: 120_000 }, () => {
  const desk = useBrowser();

  test("the sample study decided by keyboard alone is the one of a decisions.csv made by hand", async () => {
    const { cwd, page: path, worksheet } = await sampleWorksheet();
    folders.push(cwd);
    const address = pathToFileURL(path).href;
    const page = await desk.open(address, { before: noPickers + stoppedClock });
    await desk.picture(page, "sample");
    const choices = sampleChoices(worksheet);
    const ids = choices.map(({ item }) => item.id);
    const decide = async (at: number) => {
      const choice = choices[at];
      expect(await shownId(page)).toBe(ids[at]);
      if (choice === undefined) return;
      const { decision, edit, reason } = choice;
      if (reason !== "") {
        await page.press("r");
        await page.type(reason);
        await page.press("Enter");
      }
      if (decision === "edit") {
        await page.press("e");
        await typeEdit(page, edit);
        if (at === 5) await desk.picture(page, "edit");
        await page.press("Control+Enter");
      } else await page.press({ a: "a", b: "b", both: "m", neither: "n" }[decision]);
    };
    await page.press("a");
    await page.type(decider);
    await page.press("Enter");
    await page.press("u");
    for (let at = 0; at < ids.length; at += 1) {
      if (at === 42) await desk.picture(page, "middle");
      await decide(at);
    }
    expect(await said(page)).toContain("Nothing is left");
    await desk.picture(page, "done");
    // Undo goes back to the last one, and it is decided once more.
    await page.press("u");
    expect(await shownId(page)).toBe(ids.at(-1));
    await decide(ids.length - 1);
    await page.press("s");
    const saved = await desk.downloaded();
    expect(recordsIn(saved)).toHaveLength(ids.length);

    writeFileSync(join(cwd, "by-page.csv"), saved);
    writeFileSync(join(cwd, "by-hand.csv"), decisionsByHand(worksheet));
    for (const way of ["by-page", "by-hand"]) {
      const { stderr } = await reconcileSample(cwd, ["--out", way, "--apply", `${way}.csv`]);
      expect(stderr).not.toContain("[decisions/");
    }
    const consensus = (way: string) => readFileSync(join(cwd, way, "consensus.csv"), "utf8");
    expect(consensus("by-page")).toBe(consensus("by-hand"));
    expect(consensus("by-hand").split("\n").length).toBeGreaterThan(80);

    // After saving, an undo adds one row, and the file only grows.
    await page.press("u");
    await page.press("s");
    const longer = await desk.downloaded();
    expect(longer.startsWith(saved)).toBe(true);
    expect(longer.slice(saved.length)).toMatch(new RegExp(`^${ids.at(-1)},open,`));

    // Another browser, which has nothing in its store, reads the file back.
    const second = await desk.open(address);
    expect(await progress(second)).toBe(`0 of ${ids.length} decided`);
    writeFileSync(join(desk.folder(), "decisions.csv"), longer);
    await second.command("Page.setInterceptFileChooserDialog", { enabled: true });
    await giveFile(second, join(desk.folder(), "decisions.csv"));
    expect(await progress(second)).toBe(`${ids.length - 1} of ${ids.length} decided, all saved`);
  });

  test("an extent is chosen by selecting words with the mouse", async () => {
    const made = madeWorksheet({
      transcripts: 1,
      each: 2,
      sentence: (at) => `A: One two three ${at}.`,
    });
    const page = await desk.open(desk.write("mouse", made));
    await page.press("e");
    const at = await page.evaluate<{ x: number; y: number; to: number }>(`(() => {
    const range = document.createRange();
    const walk = document.createTreeWalker(document.querySelector(".here"), NodeFilter.SHOW_TEXT);
    const text = walk.nextNode();
    const from = text.data.indexOf("two");
    range.setStart(text, from); range.setEnd(text, from + "two three".length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { x: left + 1, y: (top + bottom) / 2, to: right };
  })()`);
    const mouse = { button: "left", clickCount: 1, y: at.y };
    await page.command("Input.dispatchMouseEvent", { type: "mousePressed", ...mouse, x: at.x });
    await page.command("Input.dispatchMouseEvent", { type: "mouseMoved", ...mouse, x: at.to });
    await page.command("Input.dispatchMouseEvent", { type: "mouseReleased", ...mouse, x: at.to });
    await wait(100);
    expect(await page.evaluate("document.getElementById('extent-text').textContent")).toBe(
      "two three",
    );
  });

  test("Tab goes through the whole page and out of it again", async () => {
    const made = madeWorksheet({
      transcripts: 1,
      each: 30,
      sentence: (at) => `A: Number ${at}.`,
    });
    const page = await desk.open(desk.write("tab", made));
    const seen: string[] = [];
    for (let tries = 0; tries < 60; tries += 1) {
      await page.press("Tab");
      seen.push(
        await page.evaluate(
          "document.activeElement.tagName + ' ' + (document.activeElement.id || document.activeElement.textContent || document.activeElement.ariaLabel).slice(0, 20)",
        ),
      );
      if (seen.length > 1 && seen.at(-1) === seen[0]) break;
    }
    expect(seen.at(-1)).toBe(seen[0]);
    expect(seen.join("\n")).toContain("queue");
    // Each control has a name.
    const nameless =
      await page.evaluate(`[...document.querySelectorAll("button, input, select, textarea")]
    .filter((one) => !one.labels?.length && !one.ariaLabel && one.textContent.trim() === "").length`);
    expect(nameless).toBe(0);
  });
});

/** Fills the form for an edit in: its codes by their ids, each end of the extent word by word. */
async function typeEdit(page: BrowserPage, { codes, span }: SampleChoice["edit"]): Promise<void> {
  const chosen = await page.evaluate<number>("document.querySelectorAll('.chips li').length");
  for (let at = 0; at < chosen; at += 1) await page.press("Backspace");
  for (const code of codes.toReversed()) {
    await page.type(code);
    await page.press("Enter");
  }
  for (const edge of ["start", "end"] as const) {
    // Past the chips and the buttons on either side.
    await tabTo(page, `[aria-label="${edge === "start" ? "Start" : "End"} of the extent"]`);
    const place = () => page.evaluate<number>("Number(document.activeElement.ariaValueNow)");
    for (let at = await place(), before = -1; at !== span[edge] && at !== before; ) {
      before = at;
      // Up is onwards in every script; right is not.
      await page.press(at < span[edge] ? "ArrowUp" : "ArrowDown");
      at = await place();
    }
    expect(await place()).toBe(span[edge]);
  }
}

async function tabTo(page: BrowserPage, selector: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.press("Tab");
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Presses `o` and answers the dialog of the browser with a file. */
async function giveFile(page: BrowserPage, path: string): Promise<void> {
  const chosen = page.next("Page.fileChooserOpened");
  await page.press("o");
  const { backendNodeId } = await chosen;
  await page.command("DOM.setFileInputFiles", { files: [path], backendNodeId });
  await wait(500);
}
