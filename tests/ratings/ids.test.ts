import { expect, test } from "vitest";
import { splitIds } from "../../src/ratings/estimate/ids.ts";

test("commas inside brackets belong to what is in them", () => {
  expect(splitIds("cohen_kappa, boundary_similarity[a,b],gwet_ac2[linear]")).toEqual([
    ...["cohen_kappa", "boundary_similarity[a,b]", "gwet_ac2[linear]"],
  ]);
  expect(splitIds("specific_agreement[x [1, 2]],all,")).toEqual([
    ...["specific_agreement[x [1, 2]]", "all"],
  ]);
});
