import { reproduce } from "./ratings-cases.ts";

// Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology,
// 25, 47-76. https://doi.org/10.2307/271061; the continuum as 24 units
reproduce("krippendorff-1995-ratings");
