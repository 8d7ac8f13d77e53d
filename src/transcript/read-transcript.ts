import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { TranscriptId } from "../model/ids.ts";
import type { Transcript, TranscriptFormat } from "../model/transcript.ts";
import { readSrt } from "./captions/srt.ts";
import { readVtt } from "./captions/vtt.ts";
import { readDocx } from "./docx/docx.ts";
import type { BytesReader, ParsedTranscript, TextReader } from "./parsed.ts";
import { assignRoles } from "./people/roles.ts";
import { aboutTranscript, knownLabels, type Study } from "./people/speaker-roles.ts";
import { readMarkdown, readPlainText } from "./plain-text/text-readers.ts";

type BytesFormat = "docx";
/** A survey is one file of many transcripts, and has a reader of its own: `readSurvey`. */
type TextFormat = Exclude<TranscriptFormat, BytesFormat | "csv">;

const textReaders: Readonly<Record<TextFormat, TextReader>> = {
  txt: readPlainText,
  md: readMarkdown,
  vtt: readVtt,
  srt: readSrt,
};

const bytesReaders: Readonly<Record<BytesFormat, BytesReader>> = { docx: readDocx };

const extensions: Readonly<Record<string, TranscriptFormat>> = {
  txt: "txt",
  text: "txt",
  md: "md",
  markdown: "md",
  docx: "docx",
  vtt: "vtt",
  srt: "srt",
  csv: "csv",
};

/** The format that a file name's extension stands for, in any case; undefined where it is none. */
export function transcriptFormat(fileName: string): TranscriptFormat | undefined {
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
}

/** A file to read: text decoded, with line ends `\n` and without BOM; bytes as they are. */
export type TranscriptSource = {
  readonly id: TranscriptId;
  /** As the user named it, for messages. */
  readonly file: string;
} & (
  | { readonly format: TextFormat; readonly content: string }
  | { readonly format: BytesFormat; readonly content: Uint8Array }
);

/**
 * Reads one transcript and says who speaks in it. No value where the file cannot be read at all.
 *
 * Diagnostics: those of its format, `transcript/empty`, `transcript/no-speech`, and those of roles.
 */
export function readTranscript(source: TranscriptSource, study: Study): Checked<Transcript> {
  const { id, file, format } = source;
  if (typeof source.content === "string" && source.content.trim() === "") {
    return { value: undefined, diagnostics: [emptyFile(file)] };
  }
  const about = aboutTranscript(study, id);
  const { value: parsed, diagnostics } = parse(source, knownLabels(about));
  if (parsed === undefined) return { value: undefined, diagnostics };
  const { text } = parsed;
  if (parsed.turns.length === 0) {
    // The reader's own error says better why nobody speaks.
    const why = diagnostics.some(({ severity }) => severity === "error")
      ? []
      : [noSpeech(file, text)];
    return { value: { id, file, format, text, turns: [] }, diagnostics: [...diagnostics, ...why] };
  }
  const { value: turns = [], diagnostics: roles } = assignRoles(parsed, { ...about, id, file });
  return {
    value: { id, file, format, text, turns },
    diagnostics: [...diagnostics, ...(text === source.content ? roles : roles.map(withoutPlace))],
  };
}

/** Speakers are told from the rendering, whose places are not those of the file. */
function withoutPlace({ span, related, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}

function parse(source: TranscriptSource, known: ReadonlySet<string>): Checked<ParsedTranscript> {
  return source.format === "docx"
    ? bytesReaders[source.format](source.file, source.content, known)
    : textReaders[source.format](source.file, source.content, known);
}

function emptyFile(file: string): Diagnostic {
  return diagnose("transcript/empty", {
    file,
    message: "the file holds no text",
    hint: "restore the transcript, or take the file out of the folder",
  });
}

function noSpeech(file: string, text: string): Diagnostic {
  const start = text.search(/\S/u);
  const newline = text.indexOf("\n", start);
  return diagnose("transcript/no-speech", {
    file,
    ...(start === -1 ? {} : { span: { start, end: newline === -1 ? text.length : newline } }),
    message: "nobody speaks in this file: it has only headings, comments, labels or times",
  });
}
