import { type Checked, compareDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Quoted } from "../model/codebook.ts";
import type { Study } from "../model/study.ts";
import { readDocument } from "../yaml/read-document.ts";
import { list, oneOrMore } from "../yaml/shape/list.ts";
import { mapping, optional, required } from "../yaml/shape/mapping.ts";
import { text as anyText } from "../yaml/shape/text.ts";

type StudyKeys = {
  readonly transcripts: readonly Quoted[];
  readonly participants: Quoted;
  readonly codebook: Quoted;
  readonly coders: readonly Quoted[];
  readonly out: Quoted;
  readonly interviewers: readonly Quoted[];
  readonly languages: readonly Quoted[];
  readonly "text-columns": readonly Quoted[];
  readonly "id-column": Quoted;
};

const study = mapping<StudyKeys>({
  transcripts: required(oneOrMore(anyText), "Files or folders of transcripts."),
  participants: optional(anyText, "participants.csv: who speaks where, with attributes."),
  codebook: optional(anyText, "The codebook."),
  coders: optional(list(anyText), "People who code by hand."),
  out: optional(anyText, "The folder for results."),
  interviewers: optional(list(anyText), "Speaker labels that are interviewers."),
  "text-columns": optional(oneOrMore(anyText), "Of surveys: the columns of open answers."),
  "id-column": optional(anyText, "Of surveys: the column that names the respondent."),
  languages: optional(oneOrMore(anyText), "Languages of the transcripts, such as en or ur."),
});

/** Reads `study.yaml` from its decoded text. Never throws: everything wrong is a diagnostic. */
export function readStudy(file: string, text: string): Checked<Study> {
  const { fields, reading } = readDocument(file, text, study, {
    name: "study",
    hint: "`sixphase init` writes one to start from",
  });
  const texts = (quoted: readonly Quoted[] | undefined) => (quoted ?? []).map((one) => one.text);
  return {
    value: fields && {
      transcripts: texts(fields.transcripts),
      participants: fields.participants?.text,
      codebook: fields.codebook?.text,
      coders: texts(fields.coders),
      out: fields.out?.text,
      interviewers: texts(fields.interviewers),
      languages: texts(fields.languages),
      textColumns: fields["text-columns"] && texts(fields["text-columns"]),
      idColumn: fields["id-column"]?.text,
    },
    diagnostics: [...reading.diagnostics].sort(compareDiagnostics),
  };
}
