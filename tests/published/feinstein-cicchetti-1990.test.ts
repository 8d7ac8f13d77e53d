import { reproduce } from "./ratings-cases.ts";

// Feinstein, A. R., & Cicchetti, D. V. (1990). High agreement but low kappa: I. The problems of two
// paradoxes. Journal of Clinical Epidemiology, 43(6), 543-549.
// https://doi.org/10.1016/0895-4356(90)90158-L
reproduce("feinstein-cicchetti-1990");
