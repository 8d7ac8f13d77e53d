import type { Lessons, Paste } from "../../model/reconciliation-report.ts";
import { oneLine } from "../one-line.ts";

/** Examples and near-misses to be pasted into the codebook, code by code; itself a YAML document. */
export function lessonsYaml(lessons: Lessons): string {
  const { codebookFile, pastes, phase } = lessons;
  const file = oneLine(codebookFile);
  if (pastes.length === 0)
    return `# Nothing was decided that gives ${file} an example or a near-miss.\n{}\n`;
  const head = [
    `# Examples and near-misses for ${file}, from what was decided about disagreements.`,
    "# Read each before you take it: an excerpt goes into the codebook as it was said, names and all.",
    "# They are in the order from the end of the codebook to its beginning, so that the line numbers",
    "# stay right while you paste. Then run sixphase check, and sixphase fmt for the order of the keys.",
    ...(phase >= 5
      ? [
          "# In phase 5 and later the rules must code every example and no near-miss: what they do not yet do",
          "# right by is in lines that begin with #.",
        ]
      : ["# From phase 5 on the rules must code every example and no near-miss."]),
  ];
  const groups = new Map<string, Paste[]>();
  for (const paste of pastes) {
    const known = groups.get(paste.code);
    if (known === undefined) groups.set(paste.code, [paste]);
    else known.push(paste);
  }
  const blocks = [...groups].map(([code, own]) =>
    [`${JSON.stringify(code)}:`, ...own.flatMap((paste) => pasteLines(paste, file))].join("\n"),
  );
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

function pasteLines(paste: Paste, file: string): readonly string[] {
  const { keyLine, items } = paste;
  return [`# ${pasteAdvice(paste, file)}`, keyLine, ...items.trimEnd().split("\n")];
}

/** Where lines go, as a sentence. */
export function pasteAdvice({ key, below, hasKey }: Paste, file: string): string {
  if (below === undefined)
    return `${key}: is not written line by line there; run sixphase fmt on ${file} and reconcile again, or put these in by hand`;
  return hasKey
    ? `Below line ${below} of ${file}, which has ${key}: already: what stands under ${key}: here`
    : `Below line ${below} of ${file}: the line ${key}: and what stands under it`;
}
