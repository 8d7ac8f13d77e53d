import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Codebook } from "../model/codebook.ts";
import type { Change, CodebookDiff } from "../model/codebook-diff.ts";
import { removedFindings } from "./removed-findings.ts";

/** What is not right about how one codebook follows the other; spans are of the file that is named. */
export function diffFindings(old: Codebook, now: Codebook, diff: CodebookDiff): Diagnostic[] {
  const version = versionFinding(old, now, diff);
  return [...(version === undefined ? [] : [version]), ...removedFindings(old, now)];
}

function versionFinding(
  old: Codebook,
  now: Codebook,
  { verdict, follows, changes }: CodebookDiff,
): Diagnostic | undefined {
  const { file } = now;
  const span = now.places.version ?? start;
  const before = {
    file: old.file,
    span: old.places.version ?? start,
    message: "the version before",
  };
  const related = [...changedAt(changes), before];
  const hint = `write ${follows}`;
  switch (verdict) {
    case "fits":
      return undefined;
    case "unchanged": {
      const message = `${mainChange(changes)}, but the version is still ${now.version}`;
      return diagnose("diff/version-unchanged", { file, span, message, related, hint });
    }
    case "too-low": {
      const rose =
        old.version === now.version
          ? `is still ${now.version}`
          : `rose from ${old.version} to ${now.version} only`;
      const message = `${mainChange(changes)}, but the version ${rose}`;
      return diagnose("diff/version-too-low", { file, span, message, related, hint });
    }
    case "lowered":
      return diagnose("diff/version-lowered", {
        file,
        span,
        message: `the version went down from ${old.version} to ${now.version}`,
        related: [before],
        hint: `if ${old.file} is the later one, name it second; else write ${follows}`,
      });
    case "other-codebook":
      return diagnose("diff/other-codebook", {
        file,
        span: now.places.id ?? start,
        message: `${old.id} and ${now.id} are two codebooks, so their versions are not compared`,
        related: [{ file: old.file, span: old.places.id ?? start, message: "the other id" }],
      });
  }
}

const start = { start: 0, end: 0 };

/** The first of the greatest changes, and how many others there are of that impact. */
function mainChange(changes: readonly Change[]): string {
  const [first] = changes;
  if (first === undefined) return "nothing changed";
  const others = changes.filter(({ impact }) => impact === first.impact).length - 1;
  const more = others === 0 ? "" : ` (and ${others} more ${others === 1 ? "change" : "changes"})`;
  return `${first.summary}${more}`;
}

function changedAt([first]: readonly Change[]): {
  span: NonNullable<Change["at"]>;
  message: string;
}[] {
  return first?.at === undefined ? [] : [{ span: first.at, message: "changed here" }];
}
