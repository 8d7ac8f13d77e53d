import { reproduce } from "./ratings-cases.ts";

// Warrens, M. J. (2012). ISRN Probability and Statistics, 2012, 656390, pp. 3 and 9; the data as in
// the tests of DKPro Statistics 2.3.1
reproduce("warrens-2012");
