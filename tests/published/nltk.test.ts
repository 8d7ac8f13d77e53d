import { reproduce } from "./ratings-cases.ts";

// NLTK 3.8: tests and examples of nltk.metrics
reproduce("nltk");
