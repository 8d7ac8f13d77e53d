import type { NodeId } from "../../model/ids.ts";
import type { ComparedTranscript, Comparison } from "../comparison.ts";
import type { ThemeMembers } from "./report-options.ts";

/**
 * The same comparison by themes: a coder used a theme on a unit where they used it or anything in it
 * there. A coding covers a unit or not whatever it is taken for, so no coding need be placed again.
 */
export function themeComparison(
  comparison: Comparison,
  themes: readonly ThemeMembers[],
): Comparison {
  return {
    ...comparison,
    codes: themes.map(({ id }) => id),
    transcripts: comparison.transcripts.map((transcript) => ({
      ...transcript,
      used: new Map(themes.flatMap((theme) => themeUse(transcript, theme, comparison))),
    })),
  };
}

function themeUse(
  { used }: ComparedTranscript,
  { id, members }: ThemeMembers,
  { coders }: Comparison,
): readonly (readonly [NodeId, readonly (readonly number[])[]])[] {
  const parts = members.flatMap((member) => {
    const byCoder = used.get(member);
    return byCoder === undefined ? [] : [byCoder];
  });
  if (parts.length === 0) return [];
  return [[id, coders.map((_, coder) => union(parts.map((part) => part[coder] ?? [])))]];
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
