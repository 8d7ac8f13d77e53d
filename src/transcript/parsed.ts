import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Turn } from "../model/transcript.ts";

/** A turn before it is known who interviews and who is counted. */
export type ParsedTurn = Omit<Turn, "role" | "participant">;

/** What a format says by itself: the canonical text and who speaks where in it. */
export type ParsedTranscript = { readonly text: string; readonly turns: readonly ParsedTurn[] };

/**
 * Reads one transcript. `file`: as the user named it, for messages. `text`: decoded, line ends `\n`,
 * no BOM. `known`: labels that the study names as speakers; they count even where they occur once.
 */
export type TextReader = (
  file: string,
  text: string,
  known: ReadonlySet<string>,
) => Checked<ParsedTranscript>;

/** For formats that are not text by themselves (docx). */
export type BytesReader = (
  file: string,
  bytes: Uint8Array,
  known: ReadonlySet<string>,
) => Checked<ParsedTranscript>;
