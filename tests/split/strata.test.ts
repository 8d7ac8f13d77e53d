import { expect, test } from "vitest";
import { participantId } from "../../src/model/ids.ts";
import type { Turn } from "../../src/model/transcript.ts";
import { stratumOf } from "../../src/split/strata.ts";

const people = new Map(
  [
    { id: "P1", attributes: { profession: "nurse", city: "lahore" } },
    { id: "P2", attributes: { profession: "physician", city: "lahore" } },
    { id: "P3", attributes: { profession: "", city: "karachi" } },
  ].map(({ id, attributes }) => [id, { id: participantId(id), attributes }]),
);

function spokenBy(...ids: readonly string[]): { readonly turns: readonly Turn[] } {
  const turn = { span: { start: 0, end: 1 }, speaker: "X", paragraphs: [], times: [] };
  const turns = ids.map((id): Turn => {
    return { ...turn, role: "participant", participant: participantId(id) };
  });
  return { turns: [{ ...turn, role: "interviewer", participant: undefined }, ...turns] };
}

test.each([
  [["P1"], "nurse, lahore"],
  [["P1", "P1"], "nurse, lahore"],
  [["P2", "P1"], "nurse + physician, lahore"],
  [["P3"], "(not stated), karachi"],
  [["P9"], "(not stated), (not stated)"],
  [[], "(not stated), (not stated)"],
])("%s: %s", (ids, stratum) => {
  expect(stratumOf(spokenBy(...ids), people, ["profession", "city"])).toBe(stratum);
});

test("without attributes all are one stratum", () => {
  expect(stratumOf(spokenBy("P1"), people, [])).toBe("");
});
