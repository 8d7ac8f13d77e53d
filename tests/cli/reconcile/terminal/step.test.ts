import { expect, test } from "vitest";
import { afterFailing } from "../../../../src/cli/reconcile/terminal/after-saving.ts";
import { step } from "../../../../src/cli/reconcile/terminal/step.ts";
import { spanOf } from "../../../reconcile/settle/small-items.ts";
import { type coders, desk, talk } from "../../../report/worksheet/terminal/small-desk.ts";
import { press } from "./press.ts";

const noReason = { ...desk, asksReason: false };

/** The choices made, as position and word. */
function choicesOf(keys: string, start = noReason): readonly string[] {
  return press(start, keys).effects.map((effect) => {
    if (effect.kind === "quit") return "quit";
    const { choice } = effect;
    return `${effect.position + 1} ${choice.kind === "coder" ? choice.coder : choice.kind}`;
  });
}

test("one key decides, and the next open one is shown", () => {
  expect(choicesOf("abn")).toEqual(["1 ayesha", "2 daniyal", "3 neither"]);
  expect(choicesOf("oB")).toEqual(["1 both", "2 both"]);
  expect(press(noReason, "a").state).toMatchObject({ position: 1, notice: "saved: 1 is ayesha" });
});

test("a reason is asked for, Enter gives none, Esc does not decide", () => {
  const [first, second] = press(desk, "ait is so.<return>b<return>").effects;
  expect(first).toMatchObject({ position: 0, reason: "it is so." });
  expect(second).toMatchObject({ position: 1, reason: "" });
  expect(press(desk, "aqu<escape>").effects).toEqual([]);
  expect(press(desk, "aqu<escape>").state).toMatchObject({ position: 0, mode: { kind: "look" } });
});

test("R says whether reasons are asked for", () => {
  expect(choicesOf("Ran", desk)).toEqual(["1 ayesha", "2 neither"]);
  expect(press(desk, "RRa").effects).toEqual([]);
});

test("undo opens again what is seen decided, or else the last decision, and shows it", () => {
  expect(choicesOf("abu")).toEqual(["1 ayesha", "2 daniyal", "2 open"]);
  expect(choicesOf("absppu")).toEqual(["1 ayesha", "2 daniyal", "1 open"]);
  expect(choicesOf("abuu")).toEqual(["1 ayesha", "2 daniyal", "2 open", "1 open"]);
  expect(press(noReason, "abu").state).toMatchObject({ position: 1, notice: "2 is open again" });
  expect(press(desk, "u").state.notice).toBe("nothing was decided yet that could be undone");
});

test("skip goes to open ones, back and the arrows through all", () => {
  expect(press(noReason, "s").state.position).toBe(1);
  expect(press(noReason, "sss").state.position).toBe(0);
  expect(press(noReason, "sbp").state.position).toBe(1);
  expect(press(noReason, "a<left>").state.position).toBe(0);
  expect(press(noReason, "a<left><right><right><right>").state).toMatchObject({
    position: 2,
    notice: "this is the last one",
  });
});

test("a number or an id is gone to", () => {
  expect(press(desk, "g3<return>").state.position).toBe(2);
  expect(press(desk, "gf00d<return>").state.position).toBe(1);
  expect(press(desk, "g4<return>").state).toMatchObject({
    position: 0,
    notice: "there is no 4: numbers go to 3",
  });
});

test("the filter shows a kind or a code, a theme with all in it", () => {
  expect(press(desk, "fomis<return>").state).toMatchObject({ position: 1, only: ["omission"] });
  expect(press(noReason, "fslow<return>aa").state).toMatchObject({
    position: 1,
    notice: "saved: 2 is ayesha; all of these are decided; f shows the other 1",
  });
  expect(choicesOf("ftechno<return>nnn")).toEqual(["1 neither", "2 neither", "2 neither"]);
  expect(press(desk, "fbound<tab><return>f<return>").state.only).toEqual([]);
});

test("edit: codes, then the extent by words, then the reason", () => {
  const { effects } = press(desk, "emoney<tab>" + "<ctrl-u>crash<tab><return><left><tab><right>");
  expect(effects).toEqual([]);
  const [save] = press(desk, "ecrash<return><left><tab><right><return>both words<return>").effects;
  expect(save).toEqual({
    kind: "save",
    position: 0,
    choice: { kind: "edit", codes: ["crash"], span: spanOf(talk.text, "and the screen") },
    reason: "both words",
  });
});

test("edit: an extent never turns over, and a coder's letter takes that coder's", () => {
  const spanAfter = (keys: string) => {
    const { mode } = press(desk, `eslow<return>${keys}`).state;
    return mode.kind === "extent" ? talk.text.slice(mode.span.start, mode.span.end) : mode.kind;
  };
  expect(spanAfter("")).toBe("slow");
  expect(spanAfter("<left><left>")).toBe("slow");
  expect(spanAfter("b")).toBe("slow and the screen froze.");
  expect(spanAfter("<<")).toBe("sl");
  expect(spanAfter("<down>")).toBe("slow and the screen froze. Very slow. The budget is gone.");
  expect(spanAfter("<tab><left>")).toBe("is slow");
});

test("a space chooses nothing where it stands between two words", () => {
  const { mode } = press(desk, "ecra sh").state;
  expect(mode).toMatchObject({ chooser: { typed: { text: "cra sh" }, chosen: [] } });
});

test("several codes are chosen in the order of the codebook", () => {
  const [save] = press(noReason, "emon<tab><ctrl-u>slow<tab><return><return>").effects;
  expect(save).toMatchObject({ choice: { codes: ["slow", "money"] } });
});

test("a decision that cannot be saved is not made, and it says why", () => {
  const { state } = step(noReason, { name: "text", text: "a" });
  expect(state.items[0]?.decided).toBeUndefined();
  const failed = afterFailing(state, "the disk is full");
  expect(failed).toMatchObject({ position: 0, notice: "not saved: the disk is full" });
  expect(failed.items[0]?.decided).toBeUndefined();
});

test("what was pasted decides nothing, and is one line of a reason", () => {
  expect(step(noReason, { name: "paste", text: "abn" }).effect).toBeUndefined();
  const { state } = press(desk, "a");
  const pasted = step(state, { name: "paste", text: "one\r\ntwo" }).state;
  expect(pasted.mode).toMatchObject({ kind: "reason", line: { text: "one two" } });
});

test("a coder who was not asked has no letter; a coder's letter is a command as a capital", () => {
  const five = ["a1", "b1", "c1", "d1", "e1"];
  const items = desk.items.map((one) => ({
    ...one,
    item: { ...one.item, coders: five.slice(1).map((name) => name as (typeof coders)[0] as never) },
  }));
  const worksheet = { ...desk.worksheet, coders: five as never };
  const start = { ...noReason, worksheet, items };
  expect(press(start, "a").state.notice).toBe("a1 was not asked to code this transcript");
  expect(choicesOf("ed", start)).toEqual(["1 e1", "2 d1"]);
  expect(press(start, "E").state.mode.kind).toBe("codes");
});

test("in a window that is too small nothing is decided", () => {
  const small = { ...noReason, size: { columns: 79, rows: 24 } };
  expect(choicesOf("anb", small)).toEqual([]);
  expect(choicesOf("q", small)).toEqual(["quit"]);
});

test.each(["q", "<ctrl-c>", "<ctrl-d>", "aq<ctrl-c>", "e<ctrl-d>", "?<ctrl-c>"])(
  "%s quits",
  (keys) => {
    expect(choicesOf(keys, desk)).toEqual(["quit"]);
  },
);
