import { coderLetters } from "../../model/coder-letters.ts";
import { type DisagreementKind, disagreementKinds } from "../../model/reconciliation.ts";
import type { Worksheet, WorksheetItem, WorksheetTranscript } from "../../model/worksheet.ts";
import { inertCode, inertText } from "../diagnostics/markdown-text.ts";
import { earlierDecision } from "./earlier.ts";
import { definitionsTable } from "./markdown-definitions.ts";
import { directed, markedContext } from "./marked-context.ts";
import { openItems } from "./open-items.ts";
import { nodesById, type Side, sidesOf } from "./sides.ts";

/**
 * The open disagreements as GitHub-flavoured Markdown, for a pull request or an issue: what each coder
 * marked in its context, the definitions side by side, and how to decide. No text of the study can
 * begin markup, call a person or an issue, or load anything.
 */
export function worksheetMarkdown(worksheet: Worksheet): string {
  const open = openItems(worksheet);
  const transcripts = new Map(worksheet.transcripts.map((one) => [one.id, one]));
  const terms = termsOf(worksheet);
  const blocks = [...introduction(worksheet, open)];
  let current: WorksheetTranscript | undefined;
  open.forEach((each, index) => {
    const transcript = transcripts.get(each.item.transcript);
    if (transcript === undefined) return;
    if (transcript !== current) blocks.push(`## ${plain(transcript.id)}`);
    current = transcript;
    blocks.push(...itemBlocks(worksheet, each, index + 1, transcript, terms));
  });
  return `${blocks.join("\n\n")}\n`;
}

function introduction(
  { codebook, coders }: Worksheet,
  open: readonly WorksheetItem[],
): readonly string[] {
  const who = [...coderLetters(coders)].map(
    ([coder, letter]) => `${code(letter)} is ${plain(coder)}`,
  );
  const count = open.length === 1 ? "1 disagreement is" : `${open.length} disagreements are`;
  const kinds = disagreementKinds.flatMap((kind) => {
    const many = open.filter(({ item }) => item.kind === kind).length;
    return many === 0 ? [] : [`- ${many} × **${kind}**: ${kindWords[kind]}`];
  });
  return [
    "# Disagreements to decide",
    `Codebook: ${plain(codebook.title)}, version ${plain(codebook.version)}. ${who.join(", ")}.`,
    `${count} open${open.length === 0 ? "." : ":"}`,
    ...(open.length === 0 ? [] : [kinds.join("\n"), howToDecide]),
  ];
}

const kindWords: Readonly<Record<DisagreementKind, string>> = {
  conflict: "codes of different themes on the same words",
  sibling: "two codes of one theme on the same words",
  level: "a code, and a theme above it",
  omission: "one coded, another who was asked saw nothing",
  split: "one excerpt against several",
  boundary: "the same code, other words",
};

const howToDecide =
  "To decide, add a line to `decisions.csv` with the id, and as the decision the letter of a coder, `both`, `neither`, or `edit` with code and excerpt: `id,decision,code,start,end,excerpt,reason,decided_by,date`. The latest line about an id counts; `open` takes a decision back.";

function itemBlocks(
  worksheet: Worksheet,
  { item, stale }: WorksheetItem,
  number: number,
  { text }: WorksheetTranscript,
  terms: Terms,
): readonly string[] {
  const [first] = item.codings;
  const sides = sidesOf(worksheet, item).filter(({ isAssigned }) => isAssigned);
  const speaker = first?.speaker === undefined ? "" : `, ${plain(first.speaker)}`;
  const where = `line ${first?.line ?? ""}, turn ${first?.turn ?? ""}${speaker}`;
  const choices = sides.map(({ letter, coder }) => `${terms.code(letter)} (${terms.plain(coder)})`);
  const decide = [...choices, ...["both", "neither", "edit"].map(terms.code)].join(", ");
  return [
    `### ${number}. ${item.kind} · ${where}`,
    ...sides.flatMap((side) => sideBlocks(side, text, item.span, terms)),
    terms.definitions(sides),
    ...stale.map(
      (one) => `**Decided earlier, about what was here then:** ${plain(earlierDecision(one))}`,
    ),
    `**Decide** ${code(item.id)}: ${decide}`,
  ];
}

/** One quotation for each code of a coder. */
function sideBlocks(
  { coder, letter, codes, codings, notes }: Side,
  text: string,
  item: WorksheetItem["item"]["span"],
  terms: Terms,
): readonly string[] {
  const who = `${terms.code(letter)} ${terms.plain(coder)}`;
  if (codes.length === 0) return [`**${who}:** nothing`];
  const quotes = codes.flatMap((id) => {
    const marks = codings.filter((one) => one.code === id).map(({ span }) => span);
    return [`**${who}:** ${terms.code(id)}`, `> ${markedContext(text, item, marks)}`];
  });
  return [...quotes, ...notes.map((note) => `Note of ${terms.plain(coder)}: ${plain(note)}`)];
}

/** Names, ids and definitions come again and again: each is made inert once. */
type Terms = {
  readonly plain: (text: string) => string;
  readonly code: (text: string) => string;
  readonly definitions: (sides: readonly Side[]) => string;
};

function termsOf(worksheet: Worksheet): Terms {
  const nodes = nodesById(worksheet);
  const keyOf = (sides: readonly Side[]) =>
    JSON.stringify(sides.map(({ letter, codes }) => [letter, codes]));
  return {
    plain: remembered(plain, (text) => text),
    code: remembered(code, (text) => text),
    definitions: remembered((sides) => definitionsTable(sides, nodes), keyOf),
  };
}

function remembered<T>(write: (of: T) => string, keyOf: (of: T) => string): (of: T) => string {
  const known = new Map<string, string>();
  return (of) => {
    const key = keyOf(of);
    const written = known.get(key) ?? write(of);
    known.set(key, written);
    return written;
  };
}

function plain(text: string): string {
  return inertText(directed(text));
}

function code(text: string): string {
  return inertCode(directed(text));
}
