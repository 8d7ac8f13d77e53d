import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffCodebooks } from "../../src/diff/diff-codebooks.ts";
import type { Codebook } from "../../src/model/codebook.ts";
import type { Change } from "../../src/model/codebook-diff.ts";
import { projectFolder } from "../support/project-folder.ts";
import { editOf } from "./edits.ts";
import { codebookOf, inShort } from "./read-pair.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/diff` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 15);
// Each run compares some forty codes with a thousand rules.
const timeout = 4_000 * numRuns;

const folder = join(projectFolder, "codebooks");
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file): [string, Codebook] => [
    file,
    codebookOf(readFileSync(join(folder, file), "utf8"), file),
  ]);

test("there are codebooks to edit", () => {
  expect(shipped.length).toBeGreaterThan(3);
});

describe.each(shipped)("%s", (_, book) => {
  test("compared with itself nothing changed", () => {
    const { changes, verdict } = diffCodebooks(book, book);
    expect({ changes, verdict }).toEqual({ changes: [], verdict: "fits" });
  });

  // Edits of codes that have nothing to do with one another, some at a time.
  const edits = fc
    .array(editOf(book), { minLength: 1, maxLength: 5 })
    .filter((several) => isDistinct(several.flatMap(({ codes }) => codes)));

  test(
    "each edit is found, as what it is, and nothing else",
    () => {
      fc.assert(
        fc.property(edits, (several) => {
          const edited = several.reduce((now, { apply }) => apply(now), book);
          const found = diffCodebooks(book, edited).changes.map(inShort);
          expect(found.toSorted()).toEqual(several.map(({ expected }) => expected).toSorted());
        }),
        { numRuns },
      );
    },
    timeout,
  );

  test(
    "read backwards, what came is what went",
    () => {
      fc.assert(
        fc.property(edits, (several) => {
          const edited = several.reduce((now, { apply }) => apply(now), book);
          const forward = diffCodebooks(book, edited).changes.map(summarise).toSorted();
          const backward = diffCodebooks(edited, book).changes.map(mirror).map(summarise);
          expect(backward.toSorted()).toEqual(forward);
        }),
        { numRuns },
      );
    },
    timeout,
  );
});

const mirrored: Readonly<Partial<Record<Change["kind"], Change["kind"]>>> = {
  ...{ added: "removed", removed: "added", merged: "split", split: "merged" },
  ...{ retired: "reinstated", reinstated: "retired" },
};

function mirror({ detail, ...change }: Change): Change {
  const turned =
    detail.form === "value" || detail.form === "items"
      ? { ...detail, old: detail.new, new: detail.old }
      : detail;
  return {
    ...change,
    kind: mirrored[change.kind] ?? change.kind,
    old: change.new,
    new: change.old,
    // The types of the two sides go together.
    detail: turned as Change["detail"],
  };
}

function summarise({ kind, old, new: now, detail }: Change): string {
  // Which of two equally long common texts is found depends on the direction.
  return JSON.stringify({ kind, old, now, detail: detail.form === "words" ? "words" : detail });
}

function isDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
