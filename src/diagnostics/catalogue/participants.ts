import type { CatalogueEntry } from "./entry.ts";

export type ParticipantsDiagnostic = "participants/unknown-role";

export const participantsEntries: Readonly<Record<ParticipantsDiagnostic, CatalogueEntry>> = {
  "participants/unknown-role": {
    severity: "error",
    title: "a role that is none of interviewer, participant, other",
    explain: "Roles decide whose speech is coded and counted.",
  },
};
