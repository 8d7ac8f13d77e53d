import { reproduce } from "./ratings-cases.ts";

// Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological
// Measurement, 20(1), 37-46. https://doi.org/10.1177/001316446002000104; the weights of the second
// example: Cohen, J. (1968). Weighted kappa. Psychological Bulletin, 70(4), 213-220.
// https://doi.org/10.1037/h0026256
reproduce("cohen-1960");
