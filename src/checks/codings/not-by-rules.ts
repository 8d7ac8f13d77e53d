import { rulesCoder } from "../../coding/apply-codebook.ts";
import type { CodingRow } from "../../coding/read-codings.ts";
import { quoteExcerpt, type Resolved } from "../../coding/resolve-codings.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Coding } from "../../model/coding.ts";
import type { NodeId } from "../../model/ids.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { CheckSubject } from "../subject.ts";
import { atRows } from "./coded-file.ts";
import type { SentenceMatches } from "./sentence-matches.ts";

type Missed = { readonly coding: Coding; readonly row: CodingRow };

type Tally = { people: number; readonly missed: Missed[] };

/**
 * Compares the codings of people in one file with what the rules do, transcript by transcript. A
 * coding counts as given by the rules too where a match of its code overlaps its excerpt.
 */
export class NotByRules {
  readonly #tallies = new Map<NodeId, Tally>();

  /** Looks at the codings of one transcript: of codes with rules that apply to it and can be read. */
  add(
    { codes, hasSoundRules }: Pick<CheckSubject, "codes" | "hasSoundRules">,
    { codings, rows }: Pick<Resolved, "codings" | "rows">,
    { engine, matches }: SentenceMatches,
  ): void {
    const applied = new Set(
      engine.rules.filter(({ holdsBack }) => !holdsBack).map(({ code }) => code),
    );
    const given = new Map<NodeId, Span[]>();
    for (const code of codes) if (applied.has(code) && hasSoundRules(code)) given.set(code.id, []);
    for (const { code, excerpt } of matches) given.get(code)?.push(excerpt);
    codings.forEach((coding, index) => {
      const row = rows[index];
      const spans = given.get(coding.code);
      if (coding.coder === rulesCoder || row === undefined || spans === undefined) return;
      const tally = this.#tallies.get(coding.code) ?? { people: 0, missed: [] };
      this.#tallies.set(coding.code, tally);
      tally.people += 1;
      if (!spans.some((span) => overlaps(span, coding.span))) tally.missed.push({ coding, row });
    });
  }

  /** One finding for each code that the rules miss somewhere. */
  findings(file: string): Diagnostic[] {
    return [...this.#tallies].flatMap(([code, { people, missed }]) => {
      const [first] = missed.sort((a, b) => a.row.at.start - b.row.at.start);
      if (first === undefined) return [];
      const message = `the rules of \`${code}\` miss ${missed.length} of ${people} excerpts that people gave it, such as ${quoteExcerpt(first.coding)}`;
      const hint = `\`sixphase explain ${first.coding.transcript}:${first.coding.line}\` shows what they find there`;
      const rows = missed.map(({ row }) => row);
      return [atRows("codings/not-by-rules", { file, rows }, message, hint)];
    });
  }
}
