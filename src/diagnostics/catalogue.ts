import { type CodebookDiagnostic, codebookEntries } from "./catalogue/codebook.ts";
import { type CodingsDiagnostic, codingsEntries } from "./catalogue/codings.ts";
import { type CsvDiagnostic, csvEntries } from "./catalogue/csv.ts";
import { type DecisionsDiagnostic, decisionsEntries } from "./catalogue/decisions.ts";
import { type DiffDiagnostic, diffEntries } from "./catalogue/diff.ts";
import type { CatalogueEntry } from "./catalogue/entry.ts";
import { type FilesDiagnostic, filesEntries } from "./catalogue/files.ts";
import { type MediaDiagnostic, mediaEntries } from "./catalogue/media.ts";
import { type ParticipantsDiagnostic, participantsEntries } from "./catalogue/participants.ts";
import { type RatingsDiagnostic, ratingsEntries } from "./catalogue/ratings.ts";
import { type TranscriptDiagnostic, transcriptEntries } from "./catalogue/transcript.ts";
import { type YamlDiagnostic, yamlEntries } from "./catalogue/yaml.ts";

export type { CatalogueEntry, Severity } from "./catalogue/entry.ts";

export type DiagnosticCode =
  | CodebookDiagnostic
  | CodingsDiagnostic
  | CsvDiagnostic
  | DecisionsDiagnostic
  | DiffDiagnostic
  | FilesDiagnostic
  | MediaDiagnostic
  | ParticipantsDiagnostic
  | RatingsDiagnostic
  | TranscriptDiagnostic
  | YamlDiagnostic;

/**
 * What each diagnostic means. A code without an entry does not compile; a code without a fixture or
 * a line in the reference fails `tests/contract`. So the documentation cannot fall behind.
 */
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  ...codebookEntries,
  ...codingsEntries,
  ...csvEntries,
  ...decisionsEntries,
  ...diffEntries,
  ...filesEntries,
  ...mediaEntries,
  ...participantsEntries,
  ...ratingsEntries,
  ...transcriptEntries,
  ...yamlEntries,
};
