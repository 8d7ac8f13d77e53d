import { reproduce } from "./ratings-cases.ts";

// Randolph, J. J. (2005). Free-marginal multirater kappa: An alternative to Fleiss' fixed-marginal
// multirater kappa. Joensuu Learning and Instruction Symposium; and his online calculator
reproduce("randolph-2005");
