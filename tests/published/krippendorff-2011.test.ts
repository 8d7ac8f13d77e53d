import { reproduce } from "./ratings-cases.ts";

// Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania;
// other coefficients of example C: R package irrCAC 1.4, data set cac.raw4raters
reproduce("krippendorff-2011");
