import type { Code, Theme } from "../../model/codebook.ts";

export function isInUse({ status }: Pick<Code | Theme, "status">): boolean {
  return status !== "retired";
}

/** The codes in use of a theme and of all sub-themes below it. */
export function codesInUse({ codes, themes }: Theme): Code[] {
  return [...codes.filter(isInUse), ...themes.flatMap(codesInUse)];
}
