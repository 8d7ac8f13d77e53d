import { reproduce } from "./ratings-cases.ts";

// Wikipedia, article "Fleiss' kappa": the worked example
reproduce("wikipedia-fleiss");
