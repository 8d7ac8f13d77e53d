import fc from "fast-check";
import { expect, test } from "vitest";
import { addUnits, emptyCounts } from "../../../src/agreement/code-counts.ts";
import { coincidencesOfCounts } from "../../../src/agreement/codes/coincidences-of-counts.ts";
import { coincidencesOf } from "../../../src/agreement/coincidences.ts";

test("counts of a code give the coincidences of its ratings, unit by unit", () => {
  const units = fc.integer({ min: 2, max: 4 }).chain((coders) =>
    fc.array(fc.array(fc.boolean(), { minLength: coders, maxLength: coders }), {
      minLength: 1,
      maxLength: 12,
    }),
  );
  fc.assert(
    fc.property(units, (used) => {
      const coders = used[0]?.map((_, at) => `coder ${at}`) ?? [];
      const counts = emptyCounts(coders.length);
      for (const unit of used) addUnits(counts, unit);
      const values = Int32Array.from(used.flat(), Number);
      const ratings = { coders, categories: ["0", "1"], unitCount: used.length, values };
      expect(coincidencesOfCounts(counts, coders.length)).toEqual(coincidencesOf(ratings));
    }),
  );
});
