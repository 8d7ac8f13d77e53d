import { type CodeIndex, nodeOf } from "../../coding/code-index.ts";
import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { coderLetters, readCoderLetters } from "../../model/coder-letters.ts";
import type { CoderId, NodeId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";
import { nearest } from "../../text/nearest.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import type { WrittenChoice, WrittenPlace } from "./decision-row.ts";
import type { DecisionTableRow } from "./table.ts";

export type KnownToDecisions = {
  readonly codes: CodeIndex;
  /** Whom the letters mean in a row that does not say it: all coders, by name. */
  readonly coders: readonly CoderId[];
};

const words = ["both", "neither", "edit", "open"] as const;

/** What a row decides. No value where one cannot tell. */
export function readChoice(
  file: string,
  row: DecisionTableRow,
  isWorksheet: boolean,
  known: KnownToDecisions,
): Checked<WrittenChoice> {
  const written = row.cell("decision").trim();
  const decision = written.toLowerCase();
  const word = words.find((one) => one === decision);
  if (word === "edit") return readEdit(file, row, isWorksheet, known.codes);
  if (word !== undefined) return { value: { kind: word }, diagnostics: [] };
  const whose = row.cell("coders");
  const stated = whose.trim() === "" ? lettersNow(known.coders) : readCoderLetters(whose);
  const coder =
    stated.get(decision) ?? [...stated.values(), ...known.coders].find((name) => name === written);
  if (coder !== undefined) return { value: { kind: "coder", coder }, diagnostics: [] };
  const letters = [...stated].map(([letter, name]) => `${letter} is ${name}`).join(", ");
  if (/^[a-z]{1,2}$/.test(decision)) {
    return fault("decisions/unknown-letter", {
      ...{ file, span: row.at },
      message: `no coder has the letter \`${decision}\``,
      hint: letters === "" ? "the column `coders` names nobody" : letters,
    });
  }
  const near = nearest(decision, words);
  return fault("decisions/unknown-decision", {
    ...{ file, span: row.at },
    message: `"${excerptOf(written)}" is not a decision`,
    hint:
      near === undefined
        ? `write the letter or the name of a coder (${letters}), both, neither, edit or open`
        : `did you mean \`${near}\`?`,
  });
}

function lettersNow(coders: readonly CoderId[]): ReadonlyMap<string, CoderId> {
  return new Map([...coderLetters(coders)].map(([coder, letter]) => [letter, coder]));
}

function readEdit(
  file: string,
  row: DecisionTableRow,
  isWorksheet: boolean,
  index: CodeIndex,
): Checked<WrittenChoice> {
  const codes = readCodes(file, row, index);
  const place = readPlace(file, row.edited, row.at);
  const diagnostics: Diagnostic[] = [...codes.diagnostics, ...place.diagnostics];
  // In a worksheet the excerpt stands in the same row; elsewhere nothing says which words are meant.
  const where = place.value ?? (isWorksheet ? "item" : undefined);
  if (where === undefined && place.diagnostics.length === 0) {
    diagnostics.push(
      diagnose("decisions/no-place", {
        ...{ file, span: row.at },
        message: "this edit has neither an excerpt nor start and end",
      }),
    );
  }
  if (diagnostics.length > 0 || where === undefined || codes.value === undefined) {
    return { value: undefined, diagnostics };
  }
  return { value: { kind: "edit", codes: codes.value, place: where }, diagnostics };
}

function readCodes(
  file: string,
  { edited, at }: DecisionTableRow,
  index: CodeIndex,
): Checked<readonly NodeId[]> {
  const written = edited("code")
    .split(";")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  if (written.length === 0) {
    const message = "this edit does not say which code";
    const hint = "name one or several parted by `;`, or decide neither";
    return fault("decisions/no-code", { file, span: at, message, hint });
  }
  const diagnostics: Diagnostic[] = [];
  const codes = new Set<NodeId>();
  for (const id of written) {
    const node = nodeOf(index, id);
    if (node !== undefined) codes.add(node.id);
    else diagnostics.push(unknownCode(file, at, id, index));
  }
  return { value: diagnostics.length === 0 ? [...codes] : undefined, diagnostics };
}

function unknownCode(file: string, span: Span, id: string, index: CodeIndex): Diagnostic {
  const near = nearest(id, [...index.current.keys()]);
  return diagnose("decisions/unknown-code", {
    ...{ file, span },
    message: `the codebook has no code or theme \`${excerptOf(id)}\``,
    ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
  });
}

/** The place that cells name; no value and no finding where they are empty. */
export function readPlace(
  file: string,
  cell: DecisionTableRow["cell"],
  at: Span,
): Checked<WrittenPlace> {
  const [start, end] = [cell("start").trim(), cell("end").trim()];
  const excerpt = cell("excerpt").trim() === "" ? undefined : cell("excerpt");
  if (start === "" && end === "") {
    const value = excerpt === undefined ? undefined : { offsets: undefined, excerpt };
    return { value, diagnostics: [] };
  }
  const offsets = { start: Number(start), end: Number(end) };
  if (wholeNumber.test(start) && wholeNumber.test(end) && offsets.start < offsets.end) {
    return { value: { offsets, excerpt }, diagnostics: [] };
  }
  return fault("decisions/bad-offset", {
    ...{ file, span: at },
    message: `start "${excerptOf(start)}" and end "${excerptOf(end)}" are not a place: whole numbers from 0, end after start`,
  });
}

const wholeNumber = /^\d{1,15}$/;

function fault(...[code, detail]: Parameters<typeof diagnose>): Checked<never> {
  return { value: undefined, diagnostics: [diagnose(code, detail)] };
}
