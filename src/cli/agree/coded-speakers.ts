import type { SpeakerChoice } from "../../coding/apply-codebook.ts";

/** Whose speech was to be coded, as a codings.meta.json says; undefined where it does not. */
export function codedSpeakers(meta: string): SpeakerChoice | undefined {
  const said = property(property(parsed(meta), "options"), "speakers");
  return choices.find((one) => one === said);
}

const choices: readonly SpeakerChoice[] = ["participant", "interviewer", "all"];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
