import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readBase } from "../../src/browser/worksheet/base.ts";
import { recordsIn } from "../../src/browser/worksheet/records-in.ts";
import { studyOf } from "../../src/browser/worksheet/study.ts";
import type { Worksheet } from "../../src/model/worksheet.ts";
import { decisionsHeader } from "../../src/reconcile/decisions/columns.ts";
import { worksheetHtml } from "../../src/report/worksheet/html.ts";
import { type Browser, type BrowserPage, type PageOptions, startChromium } from "./chromium.ts";
import { madeWorksheet } from "./made-worksheet.ts";
import { sampleWorksheet } from "./sample-worksheet.ts";

// The page in a real browser: `SIXPHASE_CHROMIUM=/usr/bin/chromium npx vitest run tests/browser`.
// SIXPHASE_SCREENSHOTS names a folder for pictures of it.
const executable = process.env["SIXPHASE_CHROMIUM"];
const pictures = process.env["SIXPHASE_SCREENSHOTS"];

describe.skipIf(executable === undefined)(
  "the worksheet in a browser",
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let folder: string;
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

    const write = (name: string, worksheet: Worksheet, decisions?: string) => {
      const path = join(folder, `${name}.html`);
      const digest = (text: string) => createHash("sha256").update(text).digest("hex");
      const options = decisions === undefined ? { digest } : { digest, decisions };
      writeFileSync(path, worksheetHtml(worksheet, options));
      return pathToFileURL(path).href;
    };
    /** `again`: with what the pages before it have kept; pages from disk share one store. */
    const open = async (
      address: string,
      { again = false, before = noPickers, ...options }: PageOptions & { again?: boolean } = {},
    ) => {
      const clear = again ? "" : "localStorage.clear();";
      const page = await browser.open(address, { before: clear + before, ...options });
      pages.push(page);
      return page;
    };
    const picture = async (page: BrowserPage, name: string) => {
      if (pictures !== undefined)
        writeFileSync(join(pictures, `${name}.png`), await page.screenshot());
    };
    const downloaded = async (): Promise<string> => {
      const path = join(browser.downloads, "decisions.csv");
      for (let tries = 0; tries < 100 && !existsSync(path); tries += 1) await wait(50);
      const text = readFileSync(path, "utf8");
      rmSync(path);
      return text;
    };

    test("the sample study is decided by keyboard alone, saved, and read back", async () => {
      const worksheet = await sampleWorksheet();
      const study = studyOf(worksheet);
      const address = write("sample", worksheet);
      const page = await open(address);
      await picture(page, "sample");
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
          await page.type("cost");
          await page.press("Enter");
          if (at === 4) await picture(page, "edit");
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
      await picture(page, "done");
      // Undo goes back to the last one, and it is decided once more.
      await page.press("u");
      expect(await shownId(page)).toBe(ids.at(-1));
      await decide(ids.length - 1);
      await page.press("s");
      const saved = await downloaded();
      const read = readBase(study, "decisions.csv", saved);
      expect(read?.findings).toEqual([]);
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
      const longer = await downloaded();
      expect(longer.startsWith(saved)).toBe(true);
      expect(longer.slice(saved.length)).toMatch(new RegExp(`^${ids.at(-1)},open,`));

      // Another browser, which has nothing in its store, reads the file back.
      const second = await open(address);
      expect(await progress(second)).toBe(`0 of ${ids.length} decided`);
      writeFileSync(join(folder, "decisions.csv"), longer);
      await second.command("Page.setInterceptFileChooserDialog", { enabled: true });
      await giveFile(second, join(folder, "decisions.csv"));
      expect(await progress(second)).toBe(`${ids.length - 1} of ${ids.length} decided, all saved`);
    });

    test("what is decided is there again after the page was closed", async () => {
      const made = madeWorksheet({ transcripts: 1, each: 4, sentence: (at) => `A: Number ${at}.` });
      const address = write("kept", made);
      const page = await open(address);
      await page.press("a", "R", "Enter", "b");
      expect(await progress(page)).toBe("2 of 4 decided, 2 not saved");
      const again = await open(address, { again: true });
      expect(await progress(again)).toBe("2 of 4 decided, 2 not saved");
      // What one window decides, another one shows.
      await page.press("m");
      await wait(500);
      expect(await progress(again)).toBe("3 of 4 decided, 3 not saved");
      // New codings came, and the worksheet was made anew: what was not saved is offered.
      const more = madeWorksheet({ transcripts: 1, each: 5, sentence: (at) => `A: Number ${at}.` });
      const later = await open(write("kept", more), { again: true });
      expect(await later.evaluate("document.querySelector('dialog').textContent")).toContain(
        "3 decisions",
      );
      await later.press("Enter");
      expect(await progress(later)).toBe("3 of 5 decided, 3 not saved");
    });

    test("who leaves with decisions that are in no file is asked first", async () => {
      const made = madeWorksheet({ transcripts: 1, each: 2, sentence: (at) => `A: Number ${at}.` });
      const page = await open(write("leave", made));
      await page.press("a", "R", "Enter");
      const asked = page.next("Page.javascriptDialogOpening");
      void page.command("Page.navigate", { url: "about:blank" });
      expect((await asked)["type"]).toBe("beforeunload");
    });

    test("without a store the page says so, and saves all the same", async () => {
      const made = madeWorksheet({ transcripts: 1, each: 2, sentence: (at) => `A: Number ${at}.` });
      const refuse = `Object.defineProperty(window, "localStorage", { get() { throw new Error("no"); } });`;
      const page = await open(write("refused", made), { again: true, before: noPickers + refuse });
      expect(await page.evaluate("document.querySelector('.warning').textContent")).toContain(
        "keeps nothing",
      );
      await page.press("a", "R", "Enter", "s");
      expect(await downloaded()).toMatch(/^id,decision,.*\nr\w{12},a,/);
    });

    test("a file of the user's is added to, also where somebody else did so meanwhile", async () => {
      const made = madeWorksheet({ transcripts: 1, each: 4, sentence: (at) => `A: Number ${at}.` });
      const ids = made.items.map(({ item }) => item.id);
      const theirs = `${decisionsHeader}${ids[3]},neither,,,,,,Zoya,2026-01-01,,,\n`;
      const page = await open(write("files", made), { before: filePickers(theirs) });
      await page.press("o");
      await wait(300);
      expect(await progress(page)).toBe("1 of 4 decided, all saved");
      await page.press("a", "R", "Enter", "s");
      await wait(300);
      const written = () => page.evaluate<string>("window.fileText");
      const once = await written();
      expect(once.startsWith(theirs)).toBe(true);
      expect(once.slice(theirs.length)).toMatch(new RegExp(`^${ids[0]},a,[^\\n]*\\n$`));
      const added = `${ids[1]},both,,,,,,Zoya,2026-01-02,,,\n`;
      await page.evaluate(`window.fileText += ${JSON.stringify(added)}`);
      await page.evaluate("document.querySelector('[data-place=\"2\"]').click()");
      await page.press("b", "s");
      await wait(300);
      const twice = await written();
      expect(twice.startsWith(once + added)).toBe(true);
      expect(twice.slice((once + added).length)).toMatch(new RegExp(`^${ids[2]},b,[^\\n]*\\n$`));
      expect(await progress(page)).toBe("4 of 4 decided, all saved");
    });

    test("hostile texts run nowhere, are shown, and come back unchanged", async () => {
      const hostile = [
        `</script><script>window.hacked = 1</script><!--<img src=x onerror="window.hacked = 1">`,
        `=HYPERLINK("http://example.com")`,
        `'"><b>&amp;`,
        "\u202Egnp.exe\u2066 \u2028 \u0000 \uD83D end",
      ];
      const all = hostile.join(" ");
      const made = madeWorksheet({
        ...{
          transcripts: 1,
          each: 6,
          sentence: (at: number) => `${hostile[at % 4]} 😀 said ${at}.`,
        },
        ...{
          coders: [hostile[0] ?? "", hostile[1] ?? ""],
          codes: ["=x", "<i>"],
          note: all,
          name: all,
        },
      });
      const page = await open(write("hostile", made, decisionsHeader));
      await picture(page, "hostile");
      await page.press("r");
      const reason = `${hostile.slice(0, 3).join(" ")} \u202E`;
      await page.type(`${reason}`);
      await page.press("Shift+Enter");
      await page.type("second line");
      await page.press("Enter", "a");
      await page.type(hostile[2] ?? "");
      await page.press("Enter", "b", "e");
      await page.type("<i>");
      await page.press("Enter", "Control+Enter", "s");
      const saved = await downloaded();
      const read = readBase(studyOf(made), "decisions.csv", saved);
      expect(read?.findings).toEqual([]);
      const standings = [...(read?.standings.values() ?? [])];
      expect(standings.map(({ choice }) => choice.kind)).toEqual(["coder", "coder", "edit"]);
      expect(standings[0]?.reason).toBe(`${reason}\nsecond line`);
      expect(standings[0]?.decidedBy).toBe(hostile[2]);
      expect(standings[2]?.choice).toMatchObject({ codes: ["=x", "<i>"] });
      expect(await page.evaluate("window.hacked === undefined")).toBe(true);
      expect(await page.evaluate("document.querySelectorAll('img, b b, i').length")).toBe(0);
      expect(
        await page.evaluate("document.querySelectorAll('[data-sign=\"U+202E\"]').length"),
      ).toBeGreaterThan(0);
      expect(
        await page.evaluate("document.querySelector('main').innerText.includes('\\u202e')"),
      ).toBe(false);
    });

    test("an extent is chosen by selecting words with the mouse", async () => {
      const made = madeWorksheet({
        transcripts: 1,
        each: 2,
        sentence: (at) => `A: One two three ${at}.`,
      });
      const page = await open(write("mouse", made));
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
      const page = await open(write("tab", made));
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

    test("5,000 disagreements are stepped through and decided without lag", async () => {
      const words = "the system is slow and nobody answers when we call the office about it again ";
      const made = madeWorksheet({
        ...{ transcripts: 25, each: 200 },
        sentence: (at) => `A: ${words.repeat(3)}${at}.`,
      });
      const page = await open(write("big", made), { before: `${noPickers};${timing}` });
      expect(await page.evaluate("document.querySelectorAll('.row').length")).toBeLessThan(60);
      await page.press("a", "R", "Enter");
      const measured: string[] = [];
      for (const [name, key] of [
        ["next", "j"],
        ["decide", "b"],
        ["undo", "u"],
      ] as const) {
        await page.evaluate("void (window.times = [])");
        for (let times = 0; times < 60; times += 1) {
          await page.press(key);
          await page.evaluate(
            "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))",
          );
        }
        const times = await page.evaluate<number[]>("window.times");
        times.sort((a, b) => a - b);
        const [median, most] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0];
        measured.push(`${name} ${median.toFixed(1)} ms, at most ${most.toFixed(1)} ms`);
        expect(median, name).toBeLessThan(100);
      }
      await page.evaluate("void (window.times = [])");
      await page.press("/");
      await page.type("slow 19");
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
      await page.press("Escape", "q", "End");
      expect(await shownId(page)).not.toBe("");
      const times = await page.evaluate<number[]>("window.times");
      measured.push(`filter and end at most ${Math.max(...times).toFixed(1)} ms`);
      console.log(`5,000 disagreements, key to paint: ${measured.join("; ")}`);
      await picture(page, "big");
    });

    test.skipIf(pictures === undefined)("pictures", async () => {
      const worksheet = await sampleWorksheet();
      const address = write("sample", worksheet);
      await picture(await open(address, { width: 390, height: 844 }), "phone");
      await picture(await open(address, { dark: true }), "dark");
      const urdu = madeWorksheet({
        ...{ transcripts: 1, each: 6, coders: ["عائشہ", "دانیال", "third"], name: "لاگت کی رکاوٹ" },
        sentence: (at) =>
          `ڈاکٹر: نظام بہت سست ہے اور کوئی فون نہیں اٹھاتا، WhatsApp پر بھی نہیں ${at}۔`,
        note: "یہ نوٹ ہے",
      });
      const page = await open(write("urdu", urdu));
      await picture(page, "urdu");
      await page.press("e");
      await picture(page, "urdu-edit");
      await page.press("Escape", "?");
      await picture(page, "help");
    });
  },
);

const noPickers = "delete window.showOpenFilePicker; delete window.showSaveFilePicker;";

/** A file in memory behind the pickers of the browser, which would open a window. */
function filePickers(text: string): string {
  return `window.fileText = ${JSON.stringify(text)};
    const handle = {
      name: "decisions.csv",
      getFile: async () => new File([window.fileText], "decisions.csv"),
      createWritable: async () => {
        let written = "";
        return { write: async (text) => { written += text; }, close: async () => { window.fileText = written; } };
      },
      requestPermission: async () => "granted",
    };
    window.showOpenFilePicker = async () => [handle];
    window.showSaveFilePicker = async () => handle;`;
}

/** Notes the time from each key to the end of the frame in which it is seen. */
const timing = `window.times = [];
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.times.push(performance.now() - timeStamp);
      port2.postMessage("");
    });
  }, true);`;

function isLocal(address: string): boolean {
  return address.startsWith("file:") || address.startsWith("blob:");
}

async function shownId(page: BrowserPage): Promise<string> {
  return page.evaluate(
    "/r[0-9a-f]{12}/.exec(document.querySelector('.facts').textContent)?.[0] ?? ''",
  );
}

async function said(page: BrowserPage): Promise<string> {
  return page.evaluate("document.querySelector('[role=status]').textContent");
}

async function progress(page: BrowserPage): Promise<string> {
  return page.evaluate("document.getElementById('progress').textContent");
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
