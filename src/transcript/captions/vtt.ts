import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { TextReader } from "../parsed.ts";
import { readCueBlocks } from "./cue-blocks.ts";
import { isMeantAsTimeLine } from "./cue-timing.ts";
import { noCues, transcribeCues } from "./cues.ts";

const header = /^WEBVTT(?![^\s])/;

/**
 * Reads WebVTT as Teams, Zoom, Stream, YouTube, Whisper and noScribe write it. The canonical text is
 * a rendering, a line per turn: `Speaker: text`.
 *
 * `text`: decoded, line ends `\n`, no BOM. `known`: labels that the study names as speakers.
 * Diagnostics: `cues/no-header`, `cues/no-cues` and those of the cues.
 */
export const readVtt: TextReader = (file, text, known) => {
  const hasHeader = header.test(text);
  const { value: cues = [], diagnostics } = readCueBlocks(
    file,
    text,
    hasHeader ? headerEnd(text) : 0,
    "vtt",
  );
  if (cues.length === 0) return noCues(file);
  const missing = hasHeader ? [] : [noHeader(file, text)];
  const { value, diagnostics: more } = transcribeCues(file, cues, known);
  return { value, diagnostics: [...missing, ...diagnostics, ...more] };
};

/** The header (title, `Kind: captions`, old styles) ends at an empty line or at the first cue. */
function headerEnd(text: string): number {
  let start = text.indexOf("\n") + 1;
  if (start === 0) return text.length;
  for (;;) {
    const newline = text.indexOf("\n", start);
    const line = text.slice(start, newline === -1 ? undefined : newline);
    if (line === "" || isMeantAsTimeLine(line)) return start;
    if (newline === -1) return text.length;
    start = newline + 1;
  }
}

function noHeader(file: string, text: string): Diagnostic {
  const newline = text.indexOf("\n");
  return diagnose("cues/no-header", {
    file,
    span: { start: 0, end: newline === -1 ? text.length : newline },
    message: "the file does not begin with WEBVTT; it is read nevertheless",
  });
}
