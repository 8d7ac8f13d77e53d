import { reproduce } from "./ratings-cases.ts";

// SAS, PROC FREQ, simple and weighted kappa, as printed in the tests of statsmodels 0.13.5
reproduce("sas-freq");
