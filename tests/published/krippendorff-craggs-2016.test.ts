import { reproduce } from "./ratings-cases.ts";

// Krippendorff, K., & Craggs, R. (2016). The reliability of multi-valued coding of data. Communication
// Methods and Measures, 10(4), 181-198. https://doi.org/10.1080/19312458.2016.1228863; values of R
// package mvalpha 0.6.0
reproduce("krippendorff-craggs-2016");
