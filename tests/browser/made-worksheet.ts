import { createHash } from "node:crypto";
import { codeId, coderId, transcriptId } from "../../src/model/ids.ts";
import type { DisagreementKind } from "../../src/model/reconciliation.ts";
import type { Worksheet, WorksheetItem } from "../../src/model/worksheet.ts";

export type Made = {
  readonly transcripts: number;
  /** Disagreements in each transcript. */
  readonly each: number;
  readonly sentence: (at: number) => string;
  readonly coders?: readonly string[];
  readonly codes?: readonly string[];
  readonly note?: string;
  /** Of everything that has a name. */
  readonly name?: string;
};

const kinds: readonly DisagreementKind[] = ["conflict", "omission", "boundary"];

/** A worksheet of any size, a disagreement in each second line. */
export function madeWorksheet({
  transcripts,
  each,
  sentence,
  coders = ["ayesha", "daniyal"],
  codes = ["cost", "time", "trust", "privacy"],
  note = "",
  name = "A name",
}: Made): Worksheet {
  const items: WorksheetItem[] = [];
  const people = coders.map(coderId);
  const texts = Array.from({ length: transcripts }, (_, of) => {
    const id = transcriptId(`T${String(of).padStart(3, "0")}`);
    let text = "";
    const turns = [];
    for (let at = 0; at < each; at += 1) {
      text += "Q: And then?\n";
      const start = text.length;
      const words = sentence(at);
      text += `${words}\n`;
      turns.push({
        span: { start, end: text.length - 1 },
        speaker: "A",
        role: "participant" as const,
      });
      const kind = kinds[at % kinds.length] ?? "conflict";
      const span = { start, end: start + words.length };
      const who = kind === "omission" ? people.slice(0, 1) : people;
      const codings = who.map((coder, which) => ({
        ...{
          transcript: id,
          span,
          coder,
          excerpt: words,
          theme: undefined,
          participant: undefined,
        },
        code: codeId(
          codes[kind === "conflict" ? (at + which) % codes.length : at % codes.length] ?? "",
        ),
        ...{ speaker: "A", turn: at + 1, line: 2 * at + 2, milliseconds: undefined },
        ...{ rules: [], evidence: [], note, extra: {} },
      }));
      const digest = createHash("sha256").update(`${id} ${at}`).digest("hex");
      items.push({
        item: {
          id: `r${digest.slice(0, 12)}`,
          transcript: id,
          kind,
          span,
          coders: people,
          codings,
        },
        ...{ settlement: { by: "nobody" }, stale: [] },
      });
    }
    return { id, text, turns };
  });
  return {
    ...{
      codebook: { id: "made", title: name, version: "1" },
      coders: people,
      transcripts: texts,
      items,
    },
    nodes: codes.map((id) => ({
      ...{ id: codeId(id), name, isTheme: false, replaces: [], path: [name] },
      ...{ definition: `What ${name} means`, when: name, whenNot: undefined },
    })),
  };
}
