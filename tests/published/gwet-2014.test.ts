import { reproduce } from "./ratings-cases.ts";

// Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics; and the data
// sets of his R package irrCAC 1.4
reproduce("gwet-2014");
