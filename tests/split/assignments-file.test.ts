import { expect, test } from "vitest";
import { coderId, transcriptId } from "../../src/model/ids.ts";
import { readAssignments, renderAssignments } from "../../src/split/assignments-file.ts";

test("is read back, also as a spreadsheet saves it", () => {
  const [anna, formula] = [coderId("Anna"), coderId('=HYPERLINK("x")')];
  const transcripts = [
    { id: transcriptId("lahore/P01"), stratum: "nurse", words: 12, coders: [formula, anna] },
    { id: transcriptId("P, 02"), stratum: "", words: 0, coders: [anna] },
  ];
  const text = renderAssignments({ coders: [formula, anna], attributes: [], transcripts });
  expect(text).toBe(
    'transcript,coder,overlap,stratum,words\nlahore/P01,"\'=HYPERLINK(""x"")",yes,nurse,12\nlahore/P01,Anna,yes,nurse,12\n"P, 02",Anna,no,,0\n',
  );
  const back = new Map(transcripts.map(({ id, coders }) => [id, coders]));
  expect(readAssignments("a.csv", text)).toEqual(back);
  expect(readAssignments("a.csv", "Coder;Transcript\nAnna ;P1\nAnna;P1\n;P2\n")).toEqual(
    new Map([["P1", ["Anna"]]]),
  );
});

test.each(["", "transcript,who\nP1,Anna\n", 'transcript,coder\n"P1'])("%j is none", (text) => {
  expect(readAssignments("a.csv", text)).toBeUndefined();
});
