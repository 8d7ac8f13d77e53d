import { reproduce } from "./ratings-cases.ts";

// Zwick, R. (1988). Another look at interrater agreement. Psychological Bulletin, 103(3), 374-378.
// https://doi.org/10.1037/0033-2909.103.3.374
reproduce("zwick-1988");
