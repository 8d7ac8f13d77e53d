import { type CodeIndex, nodeOf } from "../../coding/code-index.ts";
import { resolveCodings } from "../../coding/resolve-codings.ts";
import type { Coding } from "../../model/coding.ts";
import type { CoderId } from "../../model/ids.ts";
import type { Transcript } from "../../model/transcript.ts";
import type { CoderFile } from "../coder-rows.ts";
import type { Session } from "../session.ts";

/** What became of the rows of one coder; the last five add up to the first. */
export type CodingsTally = {
  readonly rows: number;
  /** Found again in a transcript that is compared. */
  readonly compared: number;
  /** Of an id that the codebook does not have. */
  readonly unknownCode: number;
  /** The excerpt is no longer in its transcript. */
  readonly lost: number;
  /** The same code on the same place again. */
  readonly repeated: number;
  /** In transcripts that are not compared. */
  readonly elsewhere: number;
};

type Draft = { -readonly [Name in keyof CodingsTally]: CodingsTally[Name] };

/** A coding with its coder as an index into those that are compared. */
type FoundCoding = { readonly coding: Coding; readonly coder: number };

/** Finds the codings of each transcript again, and keeps count of the rows. */
export class CodingsFinder {
  readonly #files: readonly CoderFile[];
  readonly #codes: CodeIndex;
  readonly #coders: readonly CoderId[];
  readonly #tallies: readonly Draft[];

  constructor(files: readonly CoderFile[], codes: CodeIndex, coders: readonly CoderId[]) {
    this.#files = files;
    this.#codes = codes;
    this.#coders = coders;
    this.#tallies = coders.map((coder) => {
      const own = files.filter((file) => file.coder === coder);
      const rows = own.reduce((sum, file) => sum + file.rows.length, 0);
      return { rows, compared: 0, unknownCode: 0, lost: 0, repeated: 0, elsewhere: rows };
    });
  }

  /** All coders' codings of a transcript that is compared; what is wrong with a row is reported. */
  find(session: Session, transcript: Transcript): readonly FoundCoding[] {
    return this.#files.flatMap(({ source, coder, byTranscript }) => {
      const rows = byTranscript.get(transcript.id) ?? [];
      const index = this.#coders.indexOf(coder);
      const tally = this.#tallies[index];
      if (rows.length === 0 || tally === undefined) return [];
      const { codings, outcomes, diagnostics } = resolveCodings(
        source.file,
        rows,
        transcript,
        this.#codes,
      );
      session.report(diagnostics, source.text);
      const unknown = rows.filter(({ code }) => nodeOf(this.#codes, code) === undefined).length;
      tally.compared += codings.length;
      tally.unknownCode += unknown;
      tally.lost += outcomes.lost;
      tally.repeated += rows.length - unknown - outcomes.lost - codings.length;
      tally.elsewhere -= rows.length;
      return codings.map((coding) => ({ coding, coder: index }));
    });
  }

  /** In the order of the coders. */
  tallies(): readonly { readonly coder: CoderId; readonly codings: CodingsTally }[] {
    return this.#coders.flatMap((coder, index) => {
      const codings = this.#tallies[index];
      return codings === undefined ? [] : [{ coder, codings }];
    });
  }
}
