import type { TextReader } from "../parsed.ts";
import { readCueBlocks } from "./cue-blocks.ts";
import { noCues, transcribeCues } from "./cues.ts";

/**
 * Reads SubRip captions (SRT). The canonical text is a rendering, a line per turn: `Speaker: text`.
 * Speakers come from `Name:` or `[Name]` before the speech, where the file has such labels.
 *
 * `text`: decoded, line ends `\n`, no BOM. `known`: labels that the study names as speakers.
 * Diagnostics: `cues/no-cues` and those of the cues.
 */
export const readSrt: TextReader = (file, text, known) => {
  const { value: cues = [], diagnostics } = readCueBlocks(file, text, 0, "srt");
  if (cues.length === 0) return noCues(file);
  const { value, diagnostics: more } = transcribeCues(file, cues, known);
  return { value, diagnostics: [...diagnostics, ...more] };
};
