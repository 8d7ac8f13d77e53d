import { reproduce } from "./ratings-cases.ts";

// Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high
// agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29-48.
// https://doi.org/10.1348/000711006X126600; a hand-made example in the tests of DKPro Statistics 2.3.1
reproduce("gwet-2008");
