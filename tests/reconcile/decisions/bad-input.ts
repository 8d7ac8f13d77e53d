import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readCodebook } from "../../../src/codebook/read-codebook.ts";
import { indexCodes } from "../../../src/coding/code-index.ts";
import { readCodings } from "../../../src/coding/read-codings.ts";
import { resolveCodings } from "../../../src/coding/resolve-codings.ts";
import { codebookNodes } from "../../../src/model/codebook-tree.ts";
import { type CoderId, transcriptId } from "../../../src/model/ids.ts";
import { noParticipants } from "../../../src/model/participant.ts";
import { effectiveDecisions } from "../../../src/reconcile/decisions/effective-decisions.ts";
import { readDecisions } from "../../../src/reconcile/decisions/read-decisions.ts";
import { codeTree } from "../../../src/reconcile/match/code-tree.ts";
import { reconcileTranscript } from "../../../src/reconcile/match/reconcile-transcript.ts";
import { settleItems } from "../../../src/reconcile/settle/settle-items.ts";
import { readTranscript } from "../../../src/transcript/read-transcript.ts";

/** Applies a file of decisions to a folder of `fixtures/bad-input`, without the command line. */
export function applyIn(folder: string, file: string) {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const book = readCodebook("codebook.yaml", read("codebook.yaml")).value;
  if (book === undefined) throw new Error("the codebook is not right");
  const codes = indexCodes(book);
  const codings = readdirSync(folder)
    .filter((name) => /^(amna|ben|zara)\.csv$/.test(name))
    .flatMap((name) => readCodings(name, read(name)).value?.rows ?? []);
  const coders = [...new Set(codings.map(({ coder }) => coder))].sort();
  const transcripts = readdirSync(join(folder, "talks")).map((name) => {
    const source = { id: transcriptId(basename(name, ".txt")), file: name, format: "txt" } as const;
    const content = read(join("talks", name));
    const { value } = readTranscript(
      { ...source, content },
      { interviewers: [], participants: noParticipants },
    );
    if (value === undefined) throw new Error("the transcript is not right");
    return value;
  });
  const items = transcripts.flatMap((transcript) => {
    const rows = codings.filter((row) => row.transcript === transcript.id);
    const asked: readonly CoderId[] = [...new Set(rows.map(({ coder }) => coder))];
    return reconcileTranscript(
      transcript,
      asked,
      resolveCodings("codings.csv", rows, transcript, codes).codings,
      codeTree(codebookNodes(book)),
      { overlap: 0.5 },
      (text) => createHash("sha256").update(text).digest("hex"),
    );
  });
  const { value, diagnostics } = readDecisions(file, read(file), { codes, coders });
  const effective = effectiveDecisions(value?.rows ?? []);
  const texts = new Map(transcripts.map(({ id, text }) => [id, text]));
  const settled = settleItems({
    ...{ items, texts, policy: undefined },
    decisions: effective.byItem,
  });
  const all = [...diagnostics, ...effective.diagnostics, ...settled.diagnostics];
  return { items, diagnostics: all, text: read(file) };
}
