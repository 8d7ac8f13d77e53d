import { reproduce } from "./ratings-cases.ts";

// Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and
// weighted kappa. Psychological Bulletin, 72(5), 323-327. https://doi.org/10.1037/h0028106
reproduce("fleiss-cohen-everitt-1969");
