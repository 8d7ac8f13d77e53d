import { reproduce } from "./ratings-cases.ts";

// Freelon, D. G. (2010). ReCal: Intercoder reliability calculation as a web service. International
// Journal of Internet Science, 5(1), 20-33, Tables 9 and 10
reproduce("freelon-2010");
