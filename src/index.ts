// The library: what the commands `code`, `tables`, `check`, `diff` and `codebook` do, for programs. Pure
// functions on bytes and decoded text; finding and reading files is the caller's.

export { checkCodebook } from "./checks/check-codebook.ts";
export { readCodebook } from "./codebook/read-codebook.ts";
export {
  type Anchor,
  type AnchorOutcome,
  type AnchorRequest,
  anchorExcerpts,
} from "./coding/anchor.ts";
export {
  type ApplyOptions,
  applyCodebook,
  rulesCoder,
  type SpeakerChoice,
} from "./coding/apply-codebook.ts";
export { chooseLanguages } from "./coding/choose-languages.ts";
export { type CodeIndex, indexCodes } from "./coding/code-index.ts";
export {
  type AssignedTranscript,
  type CodingsMeta,
  type KnownMeta,
  readMeta,
  renderMeta,
} from "./coding/meta.ts";
export { type CodingRow, type CodingsFile, readCodings } from "./coding/read-codings.ts";
export { type Resolved, resolveCodings } from "./coding/resolve-codings.ts";
export {
  type CodingsFormat,
  type CodingsWriter,
  codingsWriters,
  compareCodings,
} from "./coding/write-codings.ts";
export type { DiagnosticCode, Severity } from "./diagnostics/catalogue.ts";
export type { Checked, Diagnostic } from "./diagnostics/diagnostic.ts";
export { diffCodebooks } from "./diff/diff-codebooks.ts";
export { type Decoded, decodeText } from "./io/decode.ts";
export { compileRules, type Matcher } from "./matching/compile-rules.ts";
export type { Code, Codebook, Theme } from "./model/codebook.ts";
export type { CodebookDiff } from "./model/codebook-diff.ts";
export { type CodebookNode, codebookNodes } from "./model/codebook-tree.ts";
export type { Coding } from "./model/coding.ts";
export type { CaseCounts, FrequencyRow, FrequencyTable, SplitTable } from "./model/frequency.ts";
export {
  type CodeId,
  type CoderId,
  coderId,
  type ParticipantId,
  participantId,
  type ThemeId,
  type TranscriptId,
  transcriptId,
} from "./model/ids.ts";
export type { CodeMatrix } from "./model/matrix.ts";
export { noParticipants, type Participant, type Participants } from "./model/participant.ts";
export type { Span } from "./model/span.ts";
export type { Role, Transcript, TranscriptFormat, Turn } from "./model/transcript.ts";
export { describeCodebook } from "./report/codebook-document/describe-codebook.ts";
export { codebookDocumentFormats } from "./report/codebook-document/registry.ts";
export { type Paint, plainPaint } from "./report/paint.ts";
export { type TableFormat, tableFormats } from "./report/table-formats/registry.ts";
export type { TableOptions } from "./report/table-formats/table-format.ts";
export { describeTable } from "./report/tables/describe-table.ts";
export { codeMatrix, type MatrixOptions } from "./tables/code-matrix.ts";
export { countCases, nodeLineages } from "./tables/count-cases.ts";
export { frequencyTable } from "./tables/frequency.ts";
export { splitTable } from "./tables/split.ts";
export { CodePointIndex } from "./text/code-points.ts";
export { readParticipants } from "./transcript/people/participants.ts";
export type { Study } from "./transcript/people/speaker-roles.ts";
export { readTranscript, type TranscriptSource } from "./transcript/read-transcript.ts";
export { readSurvey, type Survey, type SurveyOptions } from "./transcript/survey/survey.ts";
export type { ExcerptKind } from "./units/excerpts.ts";
