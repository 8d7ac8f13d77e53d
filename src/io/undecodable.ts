import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Undecodable } from "./decode.ts";

/** What a file that is no text should have been. */
export type WantedText = "transcript" | "codebook" | "other";

/** Tells the researcher why a file could not be read as text, and what to save or name instead. */
export function undecodableDiagnostic(
  file: string,
  found: Undecodable,
  wanted: WantedText = "other",
): Diagnostic {
  const place = `byte ${found.byteOffset} (hexadecimal ${hex(found.byte)})`;
  if (found.reason === "binary") {
    return diagnose("encoding/not-text", {
      file,
      message:
        found.what === undefined
          ? `this file is not text: ${place} never occurs in text`
          : `this file is ${found.what}, which is not read`,
      hint: hints[wanted],
    });
  }
  return diagnose("encoding/undecodable-byte", {
    file,
    message:
      found.reason === "unknown-encoding"
        ? `the text is neither UTF-8 nor UTF-16 nor Windows-1252: see ${place}`
        : `${place} is not valid in ${encodingNames[found.reason]}, the encoding of the rest of the file`,
    hint: "open the file in the program that wrote it and save it as UTF-8",
  });
}

const hints: Readonly<Record<WantedText, string>> = {
  transcript: "export or save the transcript as docx, txt, vtt, srt or csv",
  codebook: "name a text file of `key: value` lines; `sixphase init` writes one to start from",
  other: "name a text file; a spreadsheet has to be saved as CSV (UTF-8)",
};

const encodingNames: Readonly<
  Record<Exclude<Undecodable["reason"], "binary" | "unknown-encoding">, string>
> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252",
};

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}
