import { reproduce } from "./ratings-cases.ts";

// Krippendorff, K. (2018). Content analysis: An introduction to its methodology (4th ed.), p. 306.
// Sage
reproduce("krippendorff-2018");
