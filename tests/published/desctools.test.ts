import { reproduce } from "./ratings-cases.ts";

// R package DescTools: example of KappaM
reproduce("desctools");
