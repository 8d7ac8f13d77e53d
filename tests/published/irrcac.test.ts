import { reproduce } from "./ratings-cases.ts";

// R package irrCAC 1.4 (Gwet), as recorded in the tests of DKPro Statistics 2.3.1
reproduce("irrcac");
