import { expect, test } from "vitest";
import { boundarySimilarity } from "../../src/agreement/measures/spans/boundary-similarity.ts";
import { fleissKappaBoundary } from "../../src/agreement/measures/spans/fleiss-kappa-boundary.ts";
import { fleissPiBoundary } from "../../src/agreement/measures/spans/fleiss-pi-boundary.ts";
import { segmentationSimilarity } from "../../src/agreement/measures/spans/segmentation-similarity.ts";
import { computed, dividedInto } from "../agreement/spans/written.ts";

// Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of the 51st Annual
// Meeting of the Association for Computational Linguistics, 1702-1712. https://aclanthology.org/P13-1167.
// Values of its program segeval (c4140b4): documentation, tests, and runs.

// Hearst (1997), the stargazer text: 21 paragraphs, divided by seven readers.
const stargazer = dividedInto({
  1: "2 3 3 1 3 6 3",
  2: "2 8 2 4 2 3",
  3: "2 1 2 3 1 3 1 3 2 2 1",
  4: "2 1 4 1 1 3 1 4 3 1",
  5: "3 2 4 3 5 4",
  6: "2 3 4 2 2 5 3",
  7: "2 3 2 2 3 1 3 2 3",
});

test("stargazer", () => {
  const similar = computed(boundarySimilarity, stargazer);
  expect(similar["boundary_similarity[1,2]"]).toBe(0.5);
  expect(similar["mean_boundary_similarity"]).toBeCloseTo(0.5300546448087431, 12);
  const segmented = computed(segmentationSimilarity, stargazer);
  expect(segmented["segmentation_similarity[1,2]"]).toBeCloseTo(0.825, 12);
  expect(segmented["mean_segmentation_similarity"]).toBeCloseTo(0.7952380952380952, 12);
});

// What the program returns; its quick start prints .44149 and .44054, which it did before.
test("stargazer, corrected for chance", () => {
  expect(computed(fleissKappaBoundary, stargazer)["fleiss_kappa_boundary"]).toBeCloseTo(
    0.4653201972630966,
    12,
  );
  // By hand in fractions: Aa = 97/183, Ae = (49/140)^2, (Aa - Ae) / (1 - Ae).
  const [agreed, chance] = [97 / 183, (49 / 140) ** 2];
  expect(computed(fleissPiBoundary, stargazer)["fleiss_pi_boundary"]).toBeCloseTo(
    (agreed - chance) / (1 - chance),
    12,
  );
});

test.each([
  { a: "2 3 6", b: "5 6", similarity: 0.5 },
  { a: "2 3 6", b: "2 2 7", similarity: 0.75 },
])("boundary similarity of $a and $b is $similarity", ({ a, b, similarity }) => {
  const found = computed(boundarySimilarity, dividedInto({ a, b }));
  expect(found["boundary_similarity[a,b]"]).toBe(similarity);
});

test.each([
  { b: "2 1 7 2 1", pi: 0.7267552182163188, kappa: 0.7272727272727273 },
  { b: "11 2", pi: 0.14285714285714285, kappa: 0.14893617021276595 },
])("pi and kappa of 2 8 2 1 and $b", ({ b, pi, kappa }) => {
  const divided = dividedInto({ a: "2 8 2 1", b });
  expect(computed(fleissPiBoundary, divided)["fleiss_pi_boundary"]).toBeCloseTo(pi, 12);
  expect(computed(fleissKappaBoundary, divided)["fleiss_kappa_boundary"]).toBeCloseTo(kappa, 12);
});
