import { reproduce } from "./ratings-cases.ts";

// DKPro Statistics 2.3.1: examples of its tests
reproduce("dkpro-statistics");
