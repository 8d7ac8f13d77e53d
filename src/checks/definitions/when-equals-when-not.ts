import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { comparable } from "./comparable.ts";

/** Codes that are to be used exactly where they are not to be used. */
export function* whenEqualsWhenNot(subject: CheckSubject): Generator<Diagnostic> {
  for (const { id, at, when = "", whenNot = "", places } of subject.codes) {
    const compared = comparable(when);
    if (compared === "" || compared !== comparable(whenNot)) continue;
    const message = `\`when_not\` of \`${id}\` says the same as its \`when\``;
    yield finding(subject, "codebook/when-equals-when-not", places.when_not ?? at, message, {
      related: [{ span: places.when ?? at, message: "its `when`" }],
      hint: "say in `when_not` which excerpts look like the code and are not",
    });
  }
}
