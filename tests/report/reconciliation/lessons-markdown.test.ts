import { expect, test } from "vitest";
import { codeId, transcriptId } from "../../../src/model/ids.ts";
import type { LessonPlace, Lessons } from "../../../src/model/reconciliation-report.ts";
import { lessonsMarkdown } from "../../../src/report/reconciliation/lessons-markdown.ts";

/** Of one place at which `x` and `y` were confused. */
function lessons(decidedCodes: readonly string[]): Lessons {
  const place: LessonPlace = {
    ...{ id: "r1", kind: "conflict", transcript: transcriptId("P01"), line: 1, speaker: undefined },
    sides: [],
    outcome: {
      ...{ by: "decision", decision: "edit", reason: "", decidedBy: "Sana" },
      date: "2026-11-22T13:52:44Z",
      codings: decidedCodes.map((code) => ({ code: codeId(code), text: "words", line: 1 })),
    },
  };
  return {
    ...{ codebookFile: "book.yaml", phase: 2, coders: [], codes: [], proposals: [], pastes: [] },
    pairs: [{ codes: [codeId("x"), codeId("y")], kind: "conflict", count: 1, places: [place] }],
  };
}

const x = "<code>x</code>";
const y = "<code>y</code>";

test.each<readonly [readonly string[], string]>([
  [["x"], `1 for ${x}, 0 for ${y}, 0 for both, 0 for neither; 0 open.`],
  [["y", "x"], `0 for ${x}, 0 for ${y}, 1 for both, 0 for neither; 0 open. Where both`],
  [["x", "y", "z"], `0 for ${x}, 0 for ${y}, 1 for both, 0 for neither; 0 open. Where both`],
  [["z"], `0 for ${x}, 0 for ${y}, 0 for both, 1 for neither; 0 open.`],
  [
    ["y", "z"],
    `0 for ${x}, 0 for ${y}, 0 for both, 0 for neither, 1 for one of them and another code; 0 open.`,
  ],
])("what was kept of two codes: %j", (kept, expected) => {
  expect(lessonsMarkdown(lessons(kept))).toContain(`Settled: ${expected}`);
});

test("a date can be copied as it is", () => {
  expect(lessonsMarkdown(lessons(["x"]))).toContain("(Sana, <code>2026-11-22T13:52:44Z</code>)");
});
