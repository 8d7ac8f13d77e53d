import { reproduce } from "./ratings-cases.ts";

// Krippendorff, K. (2004). Content analysis: An introduction to its methodology (2nd ed.), p. 246.
// Sage
reproduce("krippendorff-2004-ratings");
