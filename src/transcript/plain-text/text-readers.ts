import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { ParsedTranscript, TextReader } from "../parsed.ts";
import { joinTurns } from "./join-turns.ts";
import { type Segmented, segmentText } from "./segment.ts";

/** A plain text file with speaker labels in any manner of interchange, or without. */
export const readPlainText: TextReader = (file, text, known) => readText(file, text, "txt", known);

/** As plain text; headings, HTML comments and front matter are no speech. */
export const readMarkdown: TextReader = (file, text, known) => readText(file, text, "md", known);

function readText(
  file: string,
  text: string,
  format: "txt" | "md",
  known: ReadonlySet<string>,
): Checked<ParsedTranscript> {
  const segmented = segmentText(text, format, known);
  const value = { text, turns: joinTurns(segmented.passages) };
  return { value, diagnostics: remarks(file, segmented) };
}

/** A header's line is hardly longer; speech before the first label mostly is. */
const longestHeaderLine = 200;

function remarks(file: string, segmented: Segmented): Diagnostic[] {
  const found: Diagnostic[] = segmented.once.map(({ label, speaker }) =>
    diagnose("transcript/label-once", {
      file,
      span: label,
      message: `"${speaker}" occurs once and was read as speech of the turn that it is in`,
      hint: `if ${speaker} is a speaker, name ${speaker} in participants.csv or with --interviewer`,
    }),
  );
  for (const { head, meant } of segmented.slips) {
    found.push(
      diagnose("transcript/label-misspelt", {
        file,
        span: head.label,
        message: `"${head.speaker}" occurs once and was read as "${meant}"`,
        hint: `correct it, or name ${head.speaker} in participants.csv if it is somebody else`,
      }),
    );
  }
  const long = segmented.preamble.find(({ start, end }) => end - start > longestHeaderLine);
  if (long !== undefined) {
    found.push(
      diagnose("transcript/unlabelled-start", {
        file,
        span: long,
        message: "this paragraph stands before the first speaker label, and was not read as speech",
        hint: "if somebody says it, put the label of its speaker before it",
      }),
    );
  }
  return found;
}
