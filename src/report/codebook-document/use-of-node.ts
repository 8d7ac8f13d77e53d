import type { CodebookUsage, UsageMeasure } from "../../model/code-usage.ts";
import type { NodeId } from "../../model/ids.ts";
import { conventions } from "../tables/frequency-columns.ts";
import { chapter } from "./chapter.ts";
import type { Part, Section } from "./codebook-document.ts";
import { amount, listed } from "./wording.ts";

/** How often a code or theme was used: in a line, or a row for each coder where there are several. */
export function useParts(usage: CodebookUsage | undefined, id: NodeId): Part[] {
  if (usage === undefined) return [];
  const [first, ...others] = usage.coders;
  if (first === undefined) return [];
  if (others.length === 0) {
    const counts = numbersOf(usage, first.nodes, id);
    const text = listed(usage.measures.map((measure, at) => counted(counts[at] ?? 0, measure)));
    const isUsed = counts.some((count) => count > 0);
    return [{ label: "Use", body: { kind: "remark", text: isUsed ? text : "not used" } }];
  }
  const rows = usage.coders.map(({ coder, nodes }) => {
    return { name: coder, numbers: numbersOf(usage, nodes, id) };
  });
  const headings = ["coder", ...usage.measures.map((measure) => measureNames[measure].many)];
  return [{ label: "Use", body: { kind: "counts", headings, rows } }];
}

/** For the table of contents: of the first measure a number for each coder. */
export function shortUse(usage: CodebookUsage | undefined, id: NodeId): string | undefined {
  if (usage === undefined || usage.coders.length === 0) return undefined;
  return usage.coders.map(({ nodes }) => numbersOf(usage, nodes, id)[0] ?? 0).join(" / ");
}

/** What the numbers of `shortUse` are. */
export function shortUseNote(usage: CodebookUsage | undefined): string | undefined {
  const [measure] = usage?.measures ?? [];
  if (usage === undefined || measure === undefined || usage.coders.length === 0) return undefined;
  return `Numbers: ${measureNames[measure].many} by ${usage.coders.map(({ coder }) => coder).join(" / ")}`;
}

/** What was counted, by whom, from which files: without it the numbers could not be checked. */
export function usageChapter({ coders, files, measures, leftOut }: CodebookUsage): Section {
  const remark = (label: string, text: string): Part => ({ label, body: { kind: "remark", text } });
  const names = coders.map(({ coder }) => coder);
  const leftOutText = `${amount(leftOut, "row")} of the files: with a code that is not in the codebook, with an excerpt or a transcript that was not found, or the same as another row`;
  return chapter("use", "How use was counted", {
    parts: [
      remark(files.length > 1 ? "Files" : "File", files.join(", ")),
      remark(names.length > 1 ? "Coders" : "Coder", codersText(names)),
      ...measures.map((measure) =>
        remark(measureNames[measure].title, measureNames[measure].convention),
      ),
      ...(leftOut === 0 ? [] : [remark("Left out", leftOutText)]),
    ],
  });
}

function codersText(names: readonly string[]): string {
  if (names.length === 0) return "none: there are no codings";
  if (names.length === 1) return names.join();
  return `${listed(names)}, each alone, and in this order where numbers stand side by side: added up, a passage that two of them coded would count twice`;
}

function numbersOf(
  { measures }: CodebookUsage,
  nodes: ReadonlyMap<NodeId, readonly number[]>,
  id: NodeId,
): readonly number[] {
  return nodes.get(id) ?? measures.map(() => 0);
}

function counted(count: number, measure: UsageMeasure): string {
  const { one, many } = measureNames[measure];
  return amount(count, one, many);
}

type MeasureName = {
  readonly one: string;
  readonly many: string;
  readonly title: string;
  readonly convention: string;
};

const measureNames: Readonly<Record<UsageMeasure, MeasureName>> = {
  rows: {
    ...{ one: "row", many: "rows", title: "Rows" },
    convention:
      "rows of the codings file with the id of the code, or a former id of it; a theme has those of all its codes and sub-themes and those that name the theme itself. No transcripts were given, so excerpts were not looked up in them",
  },
  codings: {
    ...{ one: "coding", many: "codings", title: "Codings" },
    convention: conventions.codings,
  },
  excerpts: {
    ...{ one: "excerpt", many: "excerpts", title: "Excerpts" },
    convention: conventions.excerpts,
  },
  transcripts: {
    ...{ one: "transcript", many: "transcripts", title: "Transcripts" },
    convention: conventions.transcripts,
  },
  participants: {
    ...{ one: "participant", many: "participants", title: "Participants" },
    convention: conventions.participants,
  },
};
