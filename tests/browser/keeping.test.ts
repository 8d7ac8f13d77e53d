import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { decisionsHeader } from "../../src/reconcile/decisions/columns.ts";
import { hasBrowser, noPickers, progress, useBrowser } from "./desk.ts";
import { madeWorksheet } from "./made-worksheet.ts";

describe.skipIf(!hasBrowser)("decisions in a browser", { timeout: 120_000 }, () => {
  const desk = useBrowser();

  test("what is decided is there again after the page was closed", async () => {
    const made = madeWorksheet({ transcripts: 1, each: 4, sentence: (at) => `A: Number ${at}.` });
    const address = desk.write("kept", made);
    const page = await desk.open(address);
    await page.press("a", "R", "Enter", "b");
    expect(await progress(page)).toBe("2 of 4 decided, 2 not saved");
    // The browser gives what one page keeps to the next one after a moment.
    await wait(500);
    const again = await desk.open(address, { again: true });
    expect(await progress(again)).toBe("2 of 4 decided, 2 not saved");
    // What one window decides, another one shows.
    await page.press("m");
    await wait(500);
    expect(await progress(again)).toBe("3 of 4 decided, 3 not saved");
    // New codings came, and the worksheet was made anew: what was not saved is offered.
    const more = madeWorksheet({ transcripts: 1, each: 5, sentence: (at) => `A: Number ${at}.` });
    const later = await desk.open(desk.write("kept", more), { again: true });
    expect(await later.evaluate("document.querySelector('dialog').textContent")).toContain(
      "3 decisions",
    );
    await later.press("Enter");
    expect(await progress(later)).toBe("3 of 5 decided, 3 not saved");
  });

  test("who leaves with decisions that are in no file is asked first", async () => {
    const made = madeWorksheet({ transcripts: 1, each: 2, sentence: (at) => `A: Number ${at}.` });
    const page = await desk.open(desk.write("leave", made));
    await page.press("a", "R", "Enter");
    const asked = page.next("Page.javascriptDialogOpening");
    void page.command("Page.navigate", { url: "about:blank" });
    expect((await asked)["type"]).toBe("beforeunload");
  });

  test("without a store the page says so, and saves all the same", async () => {
    const made = madeWorksheet({ transcripts: 1, each: 2, sentence: (at) => `A: Number ${at}.` });
    const refuse = `Object.defineProperty(window, "localStorage", { get() { throw new Error("no"); } });`;
    const page = await desk.open(desk.write("refused", made), {
      again: true,
      before: noPickers + refuse,
    });
    expect(await page.evaluate("document.querySelector('.warning').textContent")).toContain(
      "keeps nothing",
    );
    await page.press("a", "R", "Enter", "s");
    expect(await desk.downloaded()).toMatch(/^id,decision,.*\nr\w{12},a,/);
  });

  test("a file of the user's is added to, also where somebody else did so meanwhile", async () => {
    const made = madeWorksheet({ transcripts: 1, each: 4, sentence: (at) => `A: Number ${at}.` });
    const ids = made.items.map(({ item }) => item.id);
    const theirs = `${decisionsHeader}${ids[3]},neither,,,,,,Zoya,2026-01-01,,,\n`;
    const page = await desk.open(desk.write("files", made), { before: filePickers(theirs) });
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
});

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
