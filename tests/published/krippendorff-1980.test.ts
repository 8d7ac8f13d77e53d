import { reproduce } from "./ratings-cases.ts";

// Krippendorff, K. (1980). Content analysis: An introduction to its methodology, p. 133. Sage
reproduce("krippendorff-1980");
