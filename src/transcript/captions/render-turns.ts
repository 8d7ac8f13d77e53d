import type { Span } from "../../model/span.ts";
import type { TimeMark } from "../../model/transcript.ts";
import type { ParsedTranscript, ParsedTurn } from "../parsed.ts";

/** A piece of speech without blanks at its ends, never empty. */
export type SpeechPiece = {
  readonly text: string;
  /** When it begins in the recording. */
  readonly milliseconds: number | undefined;
};

export type DraftTurn = {
  readonly speaker: string | undefined;
  readonly pieces: readonly SpeechPiece[];
};

/**
 * The canonical text of a format that is no text by itself: a line per turn, its pieces joined by a
 * space, an empty line between turns. `labelled`: `Speaker: ` stands before the speech, so that the
 * text, saved and read as txt, has the same turns.
 */
export function renderTurns(drafts: readonly DraftTurn[], labelled: boolean): ParsedTranscript {
  const parts: string[] = [];
  let length = 0;
  const write = (part: string): Span => {
    parts.push(part);
    length += part.length;
    return { start: length - part.length, end: length };
  };
  const turns = drafts.map(({ speaker, pieces }): ParsedTurn => {
    if (length > 0) write("\n");
    const { start } = write(labelled && speaker !== undefined ? `${speaker}: ` : "");
    const times: TimeMark[] = [];
    const speechStart = length;
    for (const [index, { text, milliseconds }] of pieces.entries()) {
      if (index > 0) write(" ");
      if (milliseconds !== undefined) times.push({ offset: length, milliseconds });
      write(text);
    }
    const end = length;
    write("\n");
    return { span: { start, end }, speaker, paragraphs: [{ start: speechStart, end }], times };
  });
  return { text: parts.join(""), turns };
}
