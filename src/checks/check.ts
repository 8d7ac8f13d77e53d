import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CheckSubject } from "./subject.ts";

/** One thing that may be wrong with a codebook whose YAML could be read. Pure; in any order. */
export type CodebookCheck = (subject: CheckSubject) => Iterable<Diagnostic>;
