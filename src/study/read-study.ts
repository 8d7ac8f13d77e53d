import { isMap } from "yaml";
import { type Checked, compareDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Quoted } from "../model/codebook.ts";
import type { Study } from "../model/study.ts";
import { list, oneOrMore } from "../codebook/shape/list.ts";
import { mapping, optional, required } from "../codebook/shape/mapping.ts";
import { Reading } from "../codebook/shape/reading.ts";
import { text as textShape } from "../codebook/shape/text.ts";
import { spanOf } from "../codebook/yaml/nodes.ts";
import { parseYaml } from "../codebook/yaml/parse.ts";

type StudyKeys = {
  readonly transcripts: readonly Quoted[];
  readonly participants: Quoted;
  readonly codebook: Quoted;
  readonly coders: readonly Quoted[];
  readonly out: Quoted;
  readonly interviewers: readonly Quoted[];
  readonly languages: readonly Quoted[];
};

const study = mapping<StudyKeys>({
  transcripts: required(oneOrMore(textShape), "Files or folders of transcripts."),
  participants: optional(textShape, "participants.csv: who speaks where, with attributes."),
  codebook: optional(textShape, "The codebook."),
  coders: optional(list(textShape), "People who code by hand."),
  out: optional(textShape, "The folder for results."),
  interviewers: optional(list(textShape), "Speaker labels that are interviewers."),
  languages: optional(oneOrMore(textShape), "Languages of the transcripts, such as en or ur."),
});

/** Reads `study.yaml` from its decoded text. Never throws: everything wrong is a diagnostic. */
export function readStudy(file: string, text: string): Checked<Study> {
  const yaml = parseYaml(file, text);
  const reading = new Reading(file, text, yaml);
  if (!isMap(yaml.root)) {
    reading.report("codebook/not-a-mapping", { start: 0, end: 0 }, "a study is `key: value` lines");
    return { value: undefined, diagnostics: reading.diagnostics };
  }
  const fields = reading.read(study, { node: yaml.root, name: "the study", at: spanOf(yaml.root) });
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
    },
    diagnostics: [...reading.diagnostics].sort(compareDiagnostics),
  };
}
