import { reproduce } from "./ratings-cases.ts";

// Warrens, M. J. (2010). Inequalities between multi-rater kappas. Advances in Data Analysis and
// Classification, 4(4), 271-286. https://doi.org/10.1007/s11634-010-0073-4
reproduce("warrens-2010");
