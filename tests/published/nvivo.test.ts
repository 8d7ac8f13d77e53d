import { reproduce } from "./ratings-cases.ts";

// NVivo help, "Run a Coding Comparison query": percentage agreement
reproduce("nvivo");
