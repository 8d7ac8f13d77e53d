import { expect, test } from "vitest";
import { readBase } from "../../../src/browser/worksheet/base.ts";
import { textToSave } from "../../../src/browser/worksheet/entries.ts";
import { unsaved } from "../../../src/browser/worksheet/state.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import { after, at, decided, opened, studyWith } from "./small-study.ts";

const study = studyWith();
const start = opened(study);
const ana = { kind: "coder", coder: coderId("ana") } as const;
const [both, neither] = [{ kind: "both" }, { kind: "neither" }] as const;

test("the queue holds what the coders differ about, in the order of the text", () => {
  expect(study.queue.map(({ item }) => item.kind)).toEqual(["boundary", "conflict", "omission"]);
  expect(start.current).toBe(0);
  expect(start.visible).toEqual([0, 1, 2]);
});

test("a decision counts, and the next open one comes; from the last one on at the start again", () => {
  const one = after(
    study,
    start,
    { type: "go", place: 1 },
    { type: "decide", choice: ana, moment: at(1) },
  );
  expect([decided(study, one), one.current]).toEqual([["", "ana", ""], 2]);
  const two = after(study, one, { type: "decide", choice: both, moment: at(2) });
  expect([decided(study, two), two.current]).toEqual([["", "ana", "both"], 0]);
  const three = after(study, two, { type: "decide", choice: neither, moment: at(3) });
  expect([decided(study, three), three.current]).toEqual([["neither", "ana", "both"], 0]);
});

test("undo takes back decisions in the other order and goes to where they were made", () => {
  const two = after(
    study,
    start,
    { type: "decide", choice: ana, moment: at(1) },
    { type: "decide", choice: both, moment: at(2) },
  );
  const one = after(study, two, { type: "undo", moment: at(3) });
  expect([decided(study, one), one.current, one.entries.length]).toEqual([["ana", "", ""], 1, 1]);
  const none = after(study, one, { type: "undo", moment: at(4) });
  expect([decided(study, none), none.current, none.entries]).toEqual([["", "", ""], 0, []]);
  expect(after(study, none, { type: "undo", moment: at(5) })).toBe(none);
});

test("a decision that is in the file is taken back by a row `open`, and no other row goes", () => {
  const made = after(
    study,
    start,
    { type: "decide", choice: ana, moment: at(1) },
    { type: "decide", choice: both, moment: at(2) },
  );
  const keys = new Set(made.entries.map(({ key }) => key));
  const saved = after(study, made, { type: "saved", base: made.base, keys });
  expect(unsaved(saved)).toEqual([]);
  const one = after(study, saved, { type: "undo", moment: at(3) });
  expect(one.entries.map(({ choice }) => choice.kind)).toEqual(["coder", "both", "open"]);
  expect(unsaved(one).map(({ record }) => record.split(",").slice(0, 3))).toEqual([
    [study.queue[1]?.item.id, "open", ""],
  ]);
  const none = after(study, one, { type: "undo", moment: at(4) });
  expect([decided(study, none), none.current]).toEqual([["", "", ""], 0]);
});

test("a decision taken back where an earlier one stood gives way to that one", () => {
  const two = after(
    study,
    start,
    { type: "decide", choice: ana, moment: at(1) },
    { type: "go", place: 0 },
    { type: "decide", choice: both, moment: at(2) },
    { type: "undo", moment: at(3) },
  );
  expect(decided(study, two)).toEqual(["ana", "", ""]);
});

test("the reason belongs to the item: it goes with the decision and is there when one comes back", () => {
  const state = after(
    study,
    start,
    { type: "reason", reason: "she was there" },
    { type: "decide", choice: ana, moment: at(1) },
  );
  expect([state.current, state.reason]).toEqual([1, ""]);
  expect(after(study, state, { type: "step", by: -1 }).reason).toBe("she was there");
});

test("a filter hides the others, and what is decided leaves the open ones", () => {
  const open = after(study, start, { type: "filter", filter: { state: "open" } });
  const one = after(study, open, { type: "decide", choice: ana, moment: at(1) });
  expect([one.visible, one.current]).toEqual([[1, 2], 1]);
  const conflicts = after(study, start, { type: "filter", filter: { kind: "conflict" } });
  expect([conflicts.visible, conflicts.current]).toEqual([[1], 1]);
  const money = after(study, start, { type: "filter", filter: { code: "money" } });
  expect(money.visible).toEqual([1, 2]);
  const words = after(study, start, { type: "filter", filter: { words: "WAS it" } });
  expect(words.visible).toEqual([1]);
});

test("steps stay within the list, also from an item that the filter has hidden since", () => {
  expect(after(study, start, { type: "step", by: Number.POSITIVE_INFINITY }).current).toBe(2);
  expect(after(study, start, { type: "step", by: -1 }).current).toBe(0);
  const hidden = after(
    study,
    start,
    { type: "filter", filter: { state: "open" } },
    { type: "go", place: 1 },
    { type: "decide", choice: ana, moment: at(1) },
    { type: "go", place: 1 },
  );
  expect(hidden.visible).toEqual([0, 2]);
  expect(after(study, hidden, { type: "step", by: 1 }).current).toBe(2);
  expect(after(study, hidden, { type: "step", by: -1 }).current).toBe(0);
});

test("an edit is forgotten when one goes elsewhere", () => {
  const draft = { codes: [codeId("slow")], span: { start: 20, end: 30 } };
  const editing = after(study, start, { type: "edit", draft });
  expect(editing.edit).toEqual(draft);
  expect(after(study, editing, { type: "step", by: 1 }).edit).toBeUndefined();
});

test("what somebody decided later in the file counts, in the page as in the file", () => {
  const id = study.queue[0]?.item.id;
  const theirs = `id,decision,decided_by,date\n${id},both,Zoya,2026-01-01T00:00:09Z\n`;
  const base = readBase(study, "d.csv", theirs);
  if (base === undefined) throw new Error("it could not be read");
  const made = after(study, start, { type: "decide", choice: ana, moment: at(1) });
  expect(decided(study, after(study, made, { type: "read", base }))).toEqual(["both", "", ""]);
});

test("what was saved in another file follows onto the one that is opened, and is not there twice", () => {
  const made = after(study, start, { type: "decide", choice: ana, moment: at(1) });
  const text = textToSave(made.base, made.entries);
  const keys = new Set(made.entries.map(({ key }) => key));
  const saved = after(study, made, { type: "saved", base: { ...made.base, text }, keys });
  const other = after(study, saved, { type: "read", base: start.base });
  expect(textToSave(other.base, other.entries)).toBe(text);
  const same = readBase(study, "d.csv", text);
  if (same === undefined) throw new Error("it could not be read");
  const again = after(study, other, { type: "read", base: same });
  expect(textToSave(again.base, again.entries)).toBe(text);
});

test("reading a file keeps what is not saved and a reason that is being written", () => {
  const made = after(
    study,
    start,
    { type: "decide", choice: ana, moment: at(1) },
    { type: "reason", reason: "half a sent" },
    { type: "read", base: start.base },
  );
  expect([decided(study, made), made.reason]).toEqual([["ana", "", ""], "half a sent"]);
});
