import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { readBase } from "../../src/browser/worksheet/base.ts";
import { recordsIn } from "../../src/browser/worksheet/records-in.ts";
import { studyOf } from "../../src/browser/worksheet/study.ts";
import { codeId } from "../../src/model/ids.ts";
import type { BrowserPage } from "./chromium.ts";
import { hasBrowser, progress, said, shownId, useBrowser } from "./desk.ts";
import { madeWorksheet } from "./made-worksheet.ts";
import { sampleWorksheet } from "./sample-worksheet.ts";

describe.skipIf(!hasBrowser)("the worksheet in a browser", { timeout: 120_000 }, () => {
  const desk = useBrowser();

  test("the sample study is decided by keyboard alone, saved, and read back", async () => {
    const worksheet = await sampleWorksheet();
    const study = studyOf(worksheet);
    const address = desk.write("sample", worksheet);
    const page = await desk.open(address);
    await desk.picture(page, "sample");
    const expected = new Map<string, { readonly decision: string; readonly reason: string }>();
    const ids = study.queue.map(({ item }) => item.id);
    const decide = async (at: number) => {
      const id = await shownId(page);
      expect(id).toBe(ids[at]);
      const reason = at % 3 === 0 ? `because of ${at}, "so"` : "";
      if (reason !== "") {
        await page.press("r");
        await page.type(reason);
        await page.press("Enter");
      }
      const decision = ["a", "b", "both", "neither", "edit"][at % 5] ?? "";
      if (decision === "edit") {
        await page.press("e");
        await page.type("erod");
        await page.press("Enter");
        if (at === 4) await desk.picture(page, "edit");
        // From the codes to the start of the extent, past the chips and the button before it.
        await tabTo(page, '[aria-label="Start of the extent"]');
        await page.press("ArrowRight", "Control+Enter");
      } else await page.press({ a: "a", b: "b", both: "m", neither: "n" }[decision] ?? "");
      expected.set(ids[at] ?? "", { decision, reason });
    };
    await page.press("a");
    await page.type("Rana");
    await page.press("Enter");
    await page.press("u");
    for (let at = 0; at < ids.length; at += 1) await decide(at);
    expect(await said(page)).toContain("Nothing is left");
    await desk.picture(page, "done");
    // Undo goes back to the last one, and it is decided once more.
    await page.press("u");
    expect(await shownId(page)).toBe(ids.at(-1));
    await decide(ids.length - 1);
    await page.press("s");
    const saved = await desk.downloaded();
    const read = readBase(study, "decisions.csv", saved);
    expect(read?.findings).toEqual([]);
    const edits = [...(read?.standings.values() ?? [])].filter(
      ({ choice }) => choice.kind === "edit",
    );
    expect(edits.length).toBeGreaterThan(10);
    for (const { choice } of edits) {
      expect(choice).toMatchObject({ codes: expect.arrayContaining([codeId("eroded-trust")]) });
    }
    const found = [...(read?.standings ?? [])].map(([id, { choice, reason, decidedBy }]) => {
      const word =
        choice.kind === "coder" ? "ab"[worksheet.coders.indexOf(choice.coder)] : choice.kind;
      return [id, { decision: word, reason }, decidedBy];
    });
    expect(found).toEqual([...expected].map(([id, made]) => [id, made, "Rana"]));
    expect(recordsIn(saved)).toHaveLength(ids.length);

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
