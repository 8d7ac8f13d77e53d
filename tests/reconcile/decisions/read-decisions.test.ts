import { expect, test } from "vitest";
import { coderId } from "../../../src/model/ids.ts";
import { decisionsHeader, isAppendable } from "../../../src/reconcile/decisions/columns.ts";
import { readDecisions } from "../../../src/reconcile/decisions/read-decisions.ts";
import { codes } from "../../coding/small-study.ts";

const coders = [coderId("ayesha"), coderId("daniyal")];

function read(text: string) {
  const { value, diagnostics } = readDecisions("decisions.csv", text, { codes, coders });
  const found = diagnostics.map(({ code, span, hint }) => ({
    code,
    quote: text.slice(span?.start, span?.end),
    ...(hint === undefined ? {} : { hint }),
  }));
  return { rows: value?.rows, leftOut: value?.leftOut, found };
}

test("letters, words and an edit, in any case and with blanks around them", () => {
  const { rows, found } = read(
    "id,decision,code,start,end,excerpt,reason\n" +
      "1,a,,,,,clear\n2, B ,,,,,\n3,Both,,,,,\n4,neither,,,,,\n5,open,,,,,\n" +
      "6,edit,crash; money,3,7,slow,\n7,edit,sluggish,,,It is slow,\n",
  );
  expect(found).toEqual([]);
  expect(rows?.map(({ choice }) => choice)).toEqual([
    { kind: "coder", coder: "ayesha" },
    { kind: "coder", coder: "daniyal" },
    { kind: "both" },
    { kind: "neither" },
    { kind: "open" },
    {
      kind: "edit",
      codes: ["crash", "money"],
      place: { offsets: { start: 3, end: 7 }, excerpt: "slow" },
    },
    // A former id of `slow`.
    { kind: "edit", codes: ["slow"], place: { offsets: undefined, excerpt: "It is slow" } },
  ]);
});

test("letters mean whom the row says, however many coders there are now", () => {
  const three = { codes, coders: ["aamir", "ayesha", "daniyal"].map(coderId) };
  const text =
    'id,decision,coders\n1,a,a=ayesha;b=daniyal\n2,b,"a=x;b=R\\;D=2\\\\"\n3,c,a=ayesha\n';
  const { value, diagnostics } = readDecisions("d.csv", text, three);
  expect(value?.rows.map(({ choice }) => choice)).toEqual([
    { kind: "coder", coder: "ayesha" },
    { kind: "coder", coder: "R;D=2\\" },
    { kind: "unreadable" },
  ]);
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ["decisions/unknown-letter", "a is ayesha"],
  ]);
});

test("a coder's name, exactly, is a decision as the letter is", () => {
  const named = { codes, coders: ["Open", "R;D", "ayesha", "b"].map(coderId) };
  const text =
    "id,decision,coders\n1,ayesha,\n2, R;D ,\n3,open,\n4,b,\n5,Ayesha,\n" +
    "6,b,c=ayesha\n7,zara,a=zara\n";
  const { value, diagnostics } = readDecisions("d.csv", text, named);
  expect(value?.rows.map(({ decision, choice }) => [decision, choice])).toEqual([
    ["ayesha", { kind: "coder", coder: "ayesha" }],
    ["R;D", { kind: "coder", coder: "R;D" }],
    // The words and the letters go first.
    ["open", { kind: "open" }],
    ["b", { kind: "coder", coder: "R;D" }],
    ["ayesha", { kind: "unreadable" }],
    ["b", { kind: "coder", coder: "b" }],
    ["zara", { kind: "coder", coder: "zara" }],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["decisions/unknown-decision"]);
});

test("a short row is read, a longer one is not; empty rows and cells at the end are nothing", () => {
  const { rows, leftOut, found } = read("id,decision,reason\n1,a\n2,a,x, y\n3,a,,,\n,,\n");
  expect(rows?.map(({ id }) => id)).toEqual(["1", "3"]);
  expect(leftOut).toBe(1);
  expect(found).toMatchObject([{ code: "decisions/row-length", quote: "2,a,x, y" }]);
});

test.each([
  ["1,c,,,,,,", "decisions/unknown-letter", "a is ayesha, b is daniyal"],
  ["1,boht,,,,,,", "decisions/unknown-decision", "did you mean `both`?"],
  ["1,edit,crahs,0,4,,,", "decisions/unknown-code", "did you mean `crash`?"],
  ["1,edit,crash,,,,,", "decisions/no-place", undefined],
  ["1,edit,,0,4,,,", "decisions/no-code", "name one or several parted by `;`, or decide neither"],
  ["1,edit,crash,4,4,x,,", "decisions/bad-offset", undefined],
  ["1,edit,crash,4,,x,,", "decisions/bad-offset", undefined],
  ["1,a,,,,,,22/11/2026", "decisions/bad-date", expect.stringContaining("leave the cell empty")],
  ["1,a,,,,,,2026-02-30", "decisions/bad-date", expect.any(String)],
  [",a,,,,,,", "decisions/no-id", undefined],
])("%s is reported as %s, decides nothing and is counted", (row, code, hint) => {
  const { rows, leftOut, found } = read(
    `id,decision,code,start,end,excerpt,reason,date\n${row}\n9,a,,,,,,\n`,
  );
  expect(found).toEqual([{ code, quote: row, ...(hint === undefined ? {} : { hint }) }]);
  expect(leftOut).toBe(1);
  const kinds = rows?.map(({ choice }) => choice.kind);
  expect(kinds).toEqual(code === "decisions/no-id" ? ["coder"] : ["unreadable", "coder"]);
});

test("a row with a reason and no decision is pointed at", () => {
  const { rows, leftOut, found } = read("id,decision,reason\n1,,ask Sana\n");
  expect({ rows, leftOut }).toEqual({ rows: [], leftOut: 0 });
  expect(found).toEqual([{ code: "decisions/no-decision", quote: "1,,ask Sana" }]);
});

test("git's marks stop the whole file; a reason may quote them", () => {
  const both = '<<<<<<< HEAD\n1,a,"x\n=======\n2,b,"\n>>>>>>> other\n';
  expect(read(`id,decision,reason\n${both}`)).toMatchObject({
    rows: undefined,
    found: [{ code: "decisions/git-conflict", quote: "<<<<<<< HEAD" }],
  });
  expect(read("id,decision\n<<<<<<< HEAD\n1,a\n=======\n1,b\n>>>>>>> x\n").found).toMatchObject([
    { code: "decisions/git-conflict", quote: "<<<<<<< HEAD" },
  ]);
  const quoted = read('id,decision,reason\n1,a,"git said\n<<<<<<< HEAD\n=======\n>>>>>>> x"\n');
  expect(quoted.found).toEqual([]);
  expect(quoted.rows?.[0]?.reason).toBe("git said\n<<<<<<< HEAD\n=======\n>>>>>>> x");
});

test("a file without the columns that are needed is not read", () => {
  expect(read("item,decision\n1,a\n")).toMatchObject({
    rows: undefined,
    found: [{ code: "decisions/missing-column", quote: "item,decision" }],
  });
});

test("an edit in a worksheet is read from its own columns, and may mean the excerpt of the row", () => {
  const { rows, found } = read(
    "id;kind;excerpt;start;end;Decision;edit_code;edit_excerpt;reason\n" +
      "1;conflict;It is slow;4;14;edit;crash;;\n2;conflict;It is slow;4;14;edit;crash;is slow;\n" +
      "3;conflict;It is slow;4;14;;;;\n4;conflict;It is slow;4;14;;money;;\n",
  );
  const place = { offsets: { start: 4, end: 14 }, excerpt: "It is slow" };
  const edited = { offsets: undefined, excerpt: "is slow" };
  expect(rows).toMatchObject([
    { place, choice: { kind: "edit", codes: ["crash"], place: "item" } },
    { place, choice: { kind: "edit", codes: ["crash"], place: edited } },
  ]);
  expect(found.map(({ code }) => code)).toEqual(["decisions/no-decision"]);
});

test("records can be appended to our own file, not to one that a spreadsheet has changed", () => {
  expect(isAppendable(`${decisionsHeader}1,a\n`)).toBe(true);
  expect(isAppendable(decisionsHeader.trim())).toBe(true);
  expect(isAppendable(decisionsHeader.replaceAll(",", ";"))).toBe(false);
  expect(isAppendable("id,decision\n")).toBe(false);
  expect(isAppendable("")).toBe(false);
});
