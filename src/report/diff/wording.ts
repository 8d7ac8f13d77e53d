import type {
  Change,
  CodebookDiff,
  Impact,
  RereadExcerpt,
  RuleCount,
  RuleOutcome,
} from "../../model/codebook-diff.ts";

export type Section = {
  readonly impact: Impact;
  readonly title: string;
  readonly changes: readonly Change[];
};

/** The changes under a heading each for what they do to codings, the greatest first. */
export function sectionsOf({ changes }: Pick<CodebookDiff, "changes">): readonly Section[] {
  return impacts
    .map(({ impact, title }) => {
      return { impact, title, changes: changes.filter((change) => change.impact === impact) };
    })
    .filter((section) => section.changes.length > 0);
}

const impacts: readonly { readonly impact: Impact; readonly title: string }[] = [
  { impact: "major", title: "Codings made before may no longer be right" },
  { impact: "minor", title: "Codings made before stay right; counts may change" },
  { impact: "patch", title: "Wording and records" },
  { impact: "none", title: "Of no effect" },
];

/** `1.0.0 before, 1.0.1 now; what changed asks for 2.0.0`. */
export function versionLine({ old, new: now, follows, verdict, changes }: CodebookDiff): string {
  const versions =
    old.version === now.version
      ? `${now.version} in both`
      : `${old.version} before, ${now.version} now`;
  if (verdict === "other-codebook") return `${versions}; not compared, the ids differ`;
  if (changes.length === 0 || follows === old.version) return versions;
  const asked = `what changed asks for ${follows}`;
  return verdict === "fits" ? `${versions}; ${asked} at least` : `${versions}; ${asked}`;
}

export function sentence(clause: string): string {
  return clause.slice(0, 1).toUpperCase() + clause.slice(1);
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `12 excerpts have to be read again`; grammatical for one and for none. */
export function rereadTitle(reread: readonly RereadExcerpt[]): string {
  if (reread.length === 0) return "No excerpt has to be read again";
  return `${count(reread.length, "excerpt")} ${reread.length === 1 ? "has" : "have"} to be read again`;
}

/** `The rules drop 5 and add 3 codings in 16 transcripts`. */
export function rulesTitle({ transcripts, codes }: RuleOutcome): string {
  const [dropped, added] = (["dropped", "added"] as const).map((key) =>
    codes.reduce((sum, code) => sum + code[key], 0),
  );
  return codes.length === 0
    ? `The rules make the same codings of ${count(transcripts, "transcript")}`
    : `The rules drop ${dropped || "no"} and add ${added || "no"} codings in ${count(transcripts, "transcript")}`;
}

export function ruleCounts({ old, new: now, added, dropped }: RuleCount): string {
  return `${count(old, "coding")} before, ${now} now (${dropped} dropped, ${added} added)`;
}

export type RereadGroup = {
  readonly code: string;
  readonly because: string;
  readonly excerpts: readonly RereadExcerpt[];
};

/** The excerpts of each code with why they are to be read, in the order in which codes come up. */
export function byCode(reread: readonly RereadExcerpt[]): readonly RereadGroup[] {
  const groups = new Map<string, { code: string; because: string; excerpts: RereadExcerpt[] }>();
  for (const one of reread) {
    const group = groups.get(one.code);
    if (group !== undefined) {
      group.excerpts.push(one);
      continue;
    }
    const because = one.reasons.map(({ text }) => text).join("; ");
    groups.set(one.code, { code: one.code, because, excerpts: [one] });
  }
  return [...groups.values()];
}
