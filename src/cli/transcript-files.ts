import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { FoundFile, FoundFiles } from "../io/find-files.ts";
import { type ReadResult, readBytes } from "../io/read-file.ts";
import { compareText } from "../model/order.ts";
import type { TranscriptFormat } from "../model/transcript.ts";
import { transcriptFormat } from "../transcript/read-transcript.ts";

export type TranscriptFile = Pick<FoundFile, "id" | "shown" | "named"> & {
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  readonly format: TranscriptFormat;
  readonly read: () => ReadResult;
};

export type ChosenFiles = {
  /** In the order of the transcripts' ids. */
  readonly files: readonly TranscriptFile[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Picks what can be a transcript by its extension, and adds what was `piped`. A file of another kind is an error where the user
 * named it, and a word of information where it only lies in the folder. Two files with one id are an
 * error that names both.
 */
export function chooseTranscriptFiles(
  { files, failed }: FoundFiles,
  piped: readonly TranscriptFile[],
): ChosenFiles {
  const chosen: TranscriptFile[] = [...piped];
  const diagnostics: Diagnostic[] = failed.map(({ shown, reason }) =>
    diagnose("files/unreadable", { file: shown, message: `cannot be read: ${reason}` }),
  );
  for (const file of files) {
    const format = isAboutFolder(file) ? undefined : transcriptFormat(file.path);
    if (format === undefined) diagnostics.push(notATranscript(file));
    else chosen.push({ ...file, format, read: () => readBytes(file.path) });
  }
  return { files: chosen.sort(compareIds), diagnostics: [...diagnostics, ...clashes(chosen)] };
}

/** A README among the interviews is nobody's speech. */
function isAboutFolder({ id, named }: FoundFile): boolean {
  return !named && /(^|\/)(readme|licen[cs]e|changelog)$/i.test(id);
}

/** A survey's transcripts are `FILE/RESPONDENT`, and so come where that would. */
function compareIds(a: TranscriptFile, b: TranscriptFile): number {
  return compareText(sortKey(a), sortKey(b));
}

function sortKey({ id, format }: TranscriptFile): string {
  return format === "csv" ? `${id}/` : id;
}

function notATranscript({ shown, named }: FoundFile): Diagnostic {
  const known = "txt, md, docx, vtt, srt or csv";
  return named
    ? diagnose("files/unknown-format", { file: shown, message: `is not ${known}` })
    : diagnose("files/passed-over", {
        file: shown,
        message: `passed over: no transcript (${known})`,
      });
}

function clashes(files: readonly TranscriptFile[]): Diagnostic[] {
  const first = new Map<string, TranscriptFile>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const other = first.get(file.id) ?? surveyAbove(file, first);
    if (other === undefined) {
      first.set(file.id, file);
      continue;
    }
    diagnostics.push(
      diagnose("files/id-clash", {
        file: file.shown,
        message: `would have the same transcript id as ${other.shown}: ${other.id}`,
        related: [{ file: other.shown, message: "the other file" }],
        hint: "rename one of them, or move it to another folder",
      }),
    );
  }
  return diagnostics;
}

/** `open.csv` beside a folder `open`: respondents and files of the folder would share their ids. */
function surveyAbove(
  { id }: TranscriptFile,
  known: ReadonlyMap<string, TranscriptFile>,
): TranscriptFile | undefined {
  for (let at = id.indexOf("/"); at !== -1; at = id.indexOf("/", at + 1)) {
    const above = known.get(id.slice(0, at));
    if (above?.format === "csv") return above;
  }
  return undefined;
}
