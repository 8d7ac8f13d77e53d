declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

// Ids are minted only where input is read (a codebook, a file name, a table of participants); from
// there on two kinds of id never meet as plain strings.

export type CodeId = Branded<"CodeId">;
export type ThemeId = Branded<"ThemeId">;
/** What a coding may name: a code or, where no code fits, a theme. Unique over both. */
export type NodeId = CodeId | ThemeId;
/** The transcript's path under the transcripts' folder without the extension: `lahore/P01`. */
export type TranscriptId = Branded<"TranscriptId">;
export type ParticipantId = Branded<"ParticipantId">;
/** A person who codes, or `rules` for the rule engine. */
export type CoderId = Branded<"CoderId">;

export const codeId = (text: string): CodeId => text as CodeId;
export const themeId = (text: string): ThemeId => text as ThemeId;
export const transcriptId = (text: string): TranscriptId => text as TranscriptId;
export const participantId = (text: string): ParticipantId => text as ParticipantId;
export const coderId = (text: string): CoderId => text as CoderId;
