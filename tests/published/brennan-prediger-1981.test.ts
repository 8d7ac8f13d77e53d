import { reproduce } from "./ratings-cases.ts";

// Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives.
// Educational and Psychological Measurement, 41(3), 687-699.
// https://doi.org/10.1177/001316448104100307
reproduce("brennan-prediger-1981");
