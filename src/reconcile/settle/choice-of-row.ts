import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Choice, ReconcileItem } from "../../model/reconciliation.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { CodePointIndex } from "../../text/code-points.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import type { DecisionRow, WrittenPlace } from "../decisions/decision-row.ts";
import { locateEdit } from "./locate-edit.ts";

export type TextOfItem = { readonly text: string; readonly offsets: CodePointIndex };

/** `lost`: the words of an edit stand nowhere any more. */
type RowOutcome =
  | { readonly kind: "choice"; readonly choice: Exclude<Choice, { readonly kind: "open" }> }
  | { readonly kind: "nothing" }
  | { readonly kind: "lost" };

/** What a row decides about the item that it names, as the transcript is now. */
export function choiceOfRow(
  row: DecisionRow,
  item: ReconcileItem,
  text: TextOfItem,
): { readonly outcome: RowOutcome; readonly diagnostics: readonly Diagnostic[] } {
  const { choice } = row;
  switch (choice.kind) {
    case "open":
    case "unreadable":
      return { outcome: { kind: "nothing" }, diagnostics: [] };
    case "both":
    case "neither":
      return { outcome: { kind: "choice", choice }, diagnostics: [] };
    case "coder": {
      if (item.coders.includes(choice.coder)) {
        return { outcome: { kind: "choice", choice }, diagnostics: [] };
      }
      const message = `\`${row.decision}\` is ${choice.coder}, who was not assigned ${item.transcript}`;
      const hint = `assigned were ${item.coders.join(" and ")}`;
      const { file, at: span } = row;
      const found = diagnose("decisions/not-assigned", { file, span, message, hint });
      return { outcome: { kind: "nothing" }, diagnostics: [found] };
    }
    case "edit": {
      const { kind, codes, place } = choice;
      if (place === "item") {
        return {
          outcome: { kind: "choice", choice: { kind, codes, span: item.span } },
          diagnostics: [],
        };
      }
      const { outcome, span } = locateEdit(text.text, text.offsets, item.span, place);
      if (outcome === "lost") {
        return place.excerpt === undefined
          ? { outcome: { kind: "nothing" }, diagnostics: [beyondText(row, item, text)] }
          : { outcome: { kind: "lost" }, diagnostics: [] };
      }
      const diagnostics: Diagnostic[] = [];
      if (outcome === "ambiguous") diagnostics.push(ambiguous(row, place));
      else if (!overlaps(span, item.span)) diagnostics.push(elsewhere(row, item));
      else if (place.excerpt === undefined) diagnostics.push(noExcerpt(row, text.text, span));
      return { outcome: { kind: "choice", choice: { kind, codes, span } }, diagnostics };
    }
  }
}

/** Offsets alone are believed, so they are lost only where the text has no such place. */
function beyondText(
  { file, at }: DecisionRow,
  { transcript }: ReconcileItem,
  { offsets }: TextOfItem,
): Diagnostic {
  return diagnose("decisions/bad-offset", {
    ...{ file, span: at },
    message: `this edit ends behind the end of ${transcript}, which has ${offsets.length} characters`,
    hint: "give the words in the column of the excerpt",
  });
}

function noExcerpt({ file, at }: DecisionRow, text: string, { start, end }: Span): Diagnostic {
  return diagnose("decisions/no-excerpt", {
    ...{ file, span: at },
    message: "an edit that names only offsets cannot be checked against the text",
    hint: `add the excerpt; "${excerptOf(text.slice(start, end))}" stands there now`,
  });
}

function ambiguous({ file, at }: DecisionRow, { excerpt = "" }: WrittenPlace): Diagnostic {
  return diagnose("decisions/ambiguous", {
    ...{ file, span: at },
    message: `it is not sure where "${excerptOf(excerpt)}" stands; the likeliest place was taken`,
    hint: "make the excerpt longer, so that it occurs once",
  });
}

function elsewhere({ file, at }: DecisionRow, item: ReconcileItem): Diagnostic {
  return diagnose("decisions/elsewhere", {
    ...{ file, span: at },
    message: `the words of this edit are not where the disagreement ${item.id} is`,
    hint: "look at the place; start and end count the characters of the transcript from 0",
  });
}
