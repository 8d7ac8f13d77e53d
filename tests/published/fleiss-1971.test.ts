import { reproduce } from "./ratings-cases.ts";

// Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin,
// 76(5), 378-382. https://doi.org/10.1037/h0031619
reproduce("fleiss-1971");
