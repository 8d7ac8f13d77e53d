import type { Role, Transcript } from "../model/transcript.ts";
import type { SpeakerSummary, TranscriptSummary } from "../model/transcript-summary.ts";
import { countWords } from "../text/words.ts";

/** Counts the turns and words of each speaker. */
export function summariseTranscript(transcript: Transcript): TranscriptSummary {
  const { id, file, format, text, turns } = transcript;
  const speakers = new Map<
    string,
    { -readonly [Key in keyof SpeakerSummary]: SpeakerSummary[Key] }
  >();
  for (const { speaker, role, paragraphs } of turns) {
    const key = speakerKey(speaker, role);
    const sum = speakers.get(key) ?? { speaker, role, turns: 0, words: 0 };
    sum.turns += 1;
    for (const paragraph of paragraphs) sum.words += countWords(text, paragraph);
    speakers.set(key, sum);
  }
  const words = [...speakers.values()].reduce((sum, one) => sum + one.words, 0);
  return { id, file, format, turns: turns.length, words, speakers: [...speakers.values()] };
}

function speakerKey(speaker: string | undefined, role: Role): string {
  return `${role}\n${speaker ?? ""}`;
}
