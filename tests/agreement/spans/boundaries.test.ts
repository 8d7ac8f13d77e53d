import fc from "fast-check";
import { expect, test } from "vitest";
import { boundarySimilarity } from "../../../src/agreement/measures/spans/boundary-similarity.ts";
import { fleissPiBoundary } from "../../../src/agreement/measures/spans/fleiss-pi-boundary.ts";
import { segmentationSimilarity } from "../../../src/agreement/measures/spans/segmentation-similarity.ts";
import { boundaryEdits } from "../../../src/agreement/spans/boundary-edits.ts";
import { computed, continuumOf, dividedInto } from "./written.ts";

/** Place by place, from left to right, as the definition has it. */
function twin(a: ReadonlySet<number>, b: ReadonlySet<number>, length: number) {
  const used = new Set<number>();
  const onlyOne = (place: number) => a.has(place) !== b.has(place);
  let nearMisses = 0;
  for (let place = 1; place < length - 1; place++) {
    const isSwapped =
      onlyOne(place) && onlyOne(place + 1) && a.has(place) !== a.has(place + 1) && !used.has(place);
    if (!isSwapped) continue;
    nearMisses++;
    used.add(place).add(place + 1);
  }
  const places = Array.from({ length }, (_, place) => place);
  return {
    matches: places.filter((place) => a.has(place) && b.has(place)).length,
    nearMisses,
    additions: places.filter((place) => onlyOne(place) && !used.has(place)).length,
  };
}

test("boundary edits are those of the places, one by one", () => {
  const places = fc.uniqueArray(fc.integer({ min: 1, max: 15 }));
  fc.assert(
    fc.property(places, places, (a, b) => {
      const found = boundaryEdits(Float64Array.from(a).sort(), Float64Array.from(b).sort());
      expect(found).toEqual(twin(new Set(a), new Set(b), 17));
    }),
  );
});

test("without a boundary there is nothing to be alike", () => {
  const whole = dividedInto({ a: "8", b: "8" });
  expect(computed(boundarySimilarity, whole)).toEqual({
    "boundary_similarity[a,b]": "no-variation",
    mean_boundary_similarity: "no-variation",
  });
  expect(computed(segmentationSimilarity, whole)["mean_segmentation_similarity"]).toBe(1);
  expect(computed(fleissPiBoundary, whole)["fleiss_pi_boundary"]).toBe("no-variation");
});

test("both edges of a gap are boundaries", () => {
  const gaps = continuumOf(12, { a: "x 0-3, x 5-12", b: "" });
  const divided = dividedInto({ a: "3 2 7", b: "12" });
  expect(computed(segmentationSimilarity, gaps)).toEqual(computed(segmentationSimilarity, divided));
});
