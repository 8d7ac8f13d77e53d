import { reproduce } from "./ratings-cases.ts";

// Agresti, A. (1992). Modelling patterns of agreement and disagreement. Statistical Methods in Medical
// Research, 1(2), 201-218. https://doi.org/10.1177/096228029200100205
reproduce("agresti-1992");
