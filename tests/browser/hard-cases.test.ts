import { describe, expect, test } from "vitest";
import { readBase } from "../../src/browser/worksheet/base.ts";
import { studyOf } from "../../src/browser/worksheet/study.ts";
import { decisionsHeader } from "../../src/reconcile/decisions/columns.ts";
import { sampleWorksheet } from "../cli/reconcile/sample-choices.ts";
import { hasBrowser, noPickers, shownId, useBrowser, wantsPictures } from "./desk.ts";
import { madeWorksheet } from "./made-worksheet.ts";

describe.skipIf(!hasBrowser)("hard cases in a browser", { timeout: 120_000 }, () => {
  const desk = useBrowser();

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
    const page = await desk.open(desk.write("hostile", made, decisionsHeader));
    await desk.picture(page, "hostile");
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
    const saved = await desk.downloaded();
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

  test("5,000 disagreements are stepped through and decided without lag", async () => {
    const words = "the system is slow and nobody answers when we call the office about it again ";
    const made = madeWorksheet({
      ...{ transcripts: 25, each: 200 },
      sentence: (at) => `A: ${words.repeat(3)}${at}.`,
    });
    const page = await desk.open(desk.write("big", made), { before: `${noPickers};${timing}` });
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
        await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
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
    process.stderr.write(`5,000 disagreements, key to paint: ${measured.join("; ")}\n`);
    await desk.picture(page, "big");
  });

  test.skipIf(!wantsPictures)("pictures", async () => {
    const { worksheet } = await sampleWorksheet();
    const address = desk.write("sample", worksheet);
    await desk.picture(await desk.open(address, { width: 390, height: 844 }), "phone");
    await desk.picture(await desk.open(address, { dark: true }), "dark");
    const urdu = madeWorksheet({
      ...{ transcripts: 1, each: 6, coders: ["عائشہ", "دانیال", "third"], name: "لاگت کی رکاوٹ" },
      sentence: (at) =>
        `ڈاکٹر: نظام بہت سست ہے اور کوئی فون نہیں اٹھاتا، WhatsApp پر بھی نہیں ${at}۔`,
      note: "یہ نوٹ ہے",
    });
    const page = await desk.open(desk.write("urdu", urdu));
    await desk.picture(page, "urdu");
    await page.press("e");
    await desk.picture(page, "urdu-edit");
    await page.press("Escape", "?");
    await desk.picture(page, "help");
  });
});

/** Notes the time from each key to the end of the frame in which it is seen. */
const timing = `window.times = [];
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.times.push(performance.now() - timeStamp);
      port2.postMessage("");
    });
  }, true);`;
