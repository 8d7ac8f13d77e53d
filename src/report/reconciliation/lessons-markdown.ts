import type {
  CodedWords,
  CodeLesson,
  ConfusedPair,
  LessonOutcome,
  LessonPlace,
  Lessons,
  OfferedProposal,
  RulesOnProposal,
  SetAside,
} from "../../model/reconciliation-report.ts";
import { count, listed } from "../agreement/numbers.ts";
import { inertCode, inertText } from "../diagnostics/markdown-text.ts";
import { directed } from "../worksheet/marked-context.ts";
import { pasteAdvice } from "./lessons-yaml.ts";
import { policyClause } from "./policy-words.ts";

/** What the disagreements teach, for people: by pair of codes, then by code, then what to paste. */
export function lessonsMarkdown(lessons: Lessons): string {
  const { pairs, codes, coders } = lessons;
  const proposals = new Map<string, OfferedProposal[]>();
  for (const one of lessons.proposals) {
    const known = proposals.get(one.item);
    if (known === undefined) proposals.set(one.item, [one]);
    else known.push(one);
  }
  const blocks = [
    `# What the disagreements of ${plain(listed(coders))} teach`,
    "An excerpt that was decided shows where a code begins and ends: it is an example of the code that it got, and a near-miss of the code that it did not get. What to paste into the codebook is at the end, and in lessons.yaml.",
    ...(pairs.length === 0 ? [] : ["## Codes that were confused, most often first"]),
    ...pairs.flatMap((pair) => pairBlocks(pair, proposals)),
    ...(codes.length === 0 ? [] : ["## Code by code: what only some saw, and where excerpts end"]),
    ...codes.flatMap((code) => codeBlocks(code, proposals)),
    ...pasteBlocks(lessons),
  ];
  return `${blocks.join("\n\n")}\n`;
}

type ByItem = ReadonlyMap<string, readonly OfferedProposal[]>;

function pairBlocks({ codes, kind, count: times, places }: ConfusedPair, proposals: ByItem) {
  const [first, second] = codes;
  const decided = places.map(({ outcome }) => outcomeOf(outcome, codes));
  const [ofFirst, ofSecond, both, neither, beside = 0] = (
    ["first", "second", "both", "neither", "beside"] as const
  ).map((what) => decided.filter((one) => one === what).length);
  const open = places.filter(({ outcome }) => outcome.by === "nobody").length;
  return [
    `### ${code(first)} and ${code(second)} (${kind}, ${times === 1 ? "once" : `${times} times`})`,
    `Settled: ${ofFirst} for ${code(first)}, ${ofSecond} for ${code(second)}, ${both} for both, ${neither} for neither${
      beside > 0 ? `, ${beside} for one of them and another code` : ""
    }; ${open} open.${
      (both ?? 0) > 0
        ? " Where both were kept, say in both definitions that they may stand together."
        : ""
    }`,
    ...places.map((place) => placeBlock(place, proposals)),
  ];
}

/** `beside`: one of the two was kept, and with it a code that is neither. */
function outcomeOf(
  outcome: LessonOutcome,
  [first, second]: ConfusedPair["codes"],
): "first" | "second" | "both" | "neither" | "beside" | "nobody" {
  if (outcome.by === "nobody") return "nobody";
  const codes = new Set(outcome.codings.map((coding) => coding.code));
  if (!codes.has(first) && !codes.has(second)) return "neither";
  if (codes.has(first) && codes.has(second)) return "both";
  if (codes.size > 1) return "beside";
  return codes.has(first) ? "first" : "second";
}

function codeBlocks({ code: id, omissions, extents }: CodeLesson, proposals: ByItem) {
  const ofOmissions = (what: (has: boolean) => boolean) =>
    omissions.filter(
      ({ outcome }) =>
        outcome.by !== "nobody" && what(outcome.codings.some((coding) => coding.code === id)),
    ).length;
  const kept = ofOmissions((has) => has);
  const dropped = ofOmissions((has) => !has);
  return [
    `### ${code(id)}`,
    ...(omissions.length === 0
      ? []
      : [
          `${count(omissions.length, "place")} that only some saw: ${kept} settled for the code, ${dropped} against it, ${omissions.length - kept - dropped} open.`,
          ...omissions.map((place) => placeBlock(place, proposals)),
        ]),
    ...(extents.length === 0
      ? []
      : [
          `${count(extents.length, "place")} with other words under the same code: what an excerpt is, is for the coding instructions rather than for the definition.`,
          ...extents.map((place) => placeBlock(place, proposals)),
        ]),
  ];
}

/** One place: who put what on which words, what was decided and why, and what follows from it. */
function placeBlock(place: LessonPlace, proposals: ByItem): string {
  const { id, transcript, line, speaker, sides, outcome } = place;
  const who = speaker === undefined ? "" : `, ${plain(speaker)}`;
  const lines = [
    `- ${plain(transcript)}, line ${line}${who} (${code(id)})`,
    ...sides.flatMap(({ coder, codings, notes }) => [
      ...(codings.length === 0 ? [`  - ${plain(coder)}: nothing`] : []),
      ...codings.map((coding) => `  - ${plain(coder)}: ${words(coding)}`),
      ...notes.map((note) => `  - note of ${plain(coder)}: ${plain(note)}`),
    ]),
    `  - ${outcomeText(outcome)}`,
    ...(proposals.get(id) ?? []).map((one) => `  - ${proposalText(one)}`),
  ];
  return lines.join("\n");
}

function words({ code: id, text }: CodedWords): string {
  return `${code(id)} “${plain(text)}”`;
}

function outcomeText(outcome: LessonOutcome): string {
  switch (outcome.by) {
    case "nobody":
      return "**Open**";
    case "policy":
      return `**Settled by the policy** ${plain(policyClause(outcome.policy))}: ${result(outcome.codings)}`;
    case "decision": {
      const { decision, reason, decidedBy, date } = outcome;
      // A date is in code font: elsewhere GitHub takes the minutes between two colons for a picture.
      const by = [
        ...(decidedBy.trim() === "" ? [] : [plain(decidedBy.trim())]),
        ...(date.trim() === "" ? [] : [code(date.trim())]),
      ];
      const who = by.length === 0 ? "" : ` (${by.join(", ")})`;
      const why = reason === "" ? "; no reason is given" : `: ${plain(reason)}`;
      return `**Decided** ${code(decision)}, ${result(outcome.codings)}${who}${why}`;
    }
  }
}

function result(codings: readonly CodedWords[]): string {
  return codings.length === 0 ? "no coding" : codings.map(words).join("; ");
}

function proposalText({ as, code: id, setAside, rules, hasReason }: OfferedProposal): string {
  const what = `${as === "example" ? "Example" : "Near-miss"} for ${code(id)}`;
  if (setAside !== undefined) return `${what}: not proposed, ${setAsideWords[setAside]}`;
  const notes = [
    ...(rulesWords[rules] === "" ? [] : [rulesWords[rules]]),
    ...(as === "near-miss" && !hasReason ? ["say in because why, for the decision does not"] : []),
  ];
  return notes.length === 0 ? what : `${what}: ${notes.join("; ")}`;
}

const setAsideWords: Readonly<Record<SetAside, string>> = {
  "already-there": "the codebook has it already, or an earlier place has given it",
  "decided-both-ways": "the same words were decided in another way elsewhere",
  "of-a-theme": "it is a theme, and only codes have examples",
  "of-a-retired-code": "the code is retired",
  "example-of-another": "it is an example of another code",
  enough: "the code gets enough from other places",
};

const rulesWords: Readonly<Record<RulesOnProposal, string>> = {
  "as-needed": "",
  none: "",
  "do-not-fire":
    "no rule of the code finds it yet, and from phase 5 on one must: add a rule before you paste it",
  fire: "the rules of the code find it, and from phase 5 on they must not: make them narrower before you paste it",
};

function pasteBlocks({ pastes, codebookFile, phase }: Lessons): readonly string[] {
  if (pastes.length === 0)
    return [
      "## To paste into the codebook",
      "Nothing yet: an example or a near-miss comes of a decision by a person, not of a policy.",
    ];
  return [
    "## To paste into the codebook",
    `From the end of ${plain(codebookFile)} to its beginning, so that the line numbers stay right while you paste. Read each first: an excerpt goes in as it was said, names and all. Then run sixphase check.${
      phase >= 5 ? " Lines that begin with # wait for a change of the rules." : ""
    }`,
    ...pastes.flatMap((paste) => {
      const { code: id, keyLine, items, hasKey, below } = paste;
      const lines = hasKey && below !== undefined ? items : `${keyLine}\n${items}`;
      return [
        `${code(id)}: ${plain(pasteAdvice(paste, codebookFile))}.`,
        `\`\`\`yaml\n${lines}\`\`\``,
      ];
    }),
  ];
}

function plain(text: string): string {
  return inertText(directed(text));
}

function code(text: string): string {
  return inertCode(directed(text));
}
