import { reproduce } from "./ratings-cases.ts";

// Artstein, R., & Poesio, M. (2008). Inter-coder agreement for computational linguistics.
// Computational Linguistics, 34(4), 555-596. https://doi.org/10.1162/coli.07-034-R2
reproduce("artstein-poesio-2008");
