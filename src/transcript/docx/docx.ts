import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { BytesReader } from "../parsed.ts";
import { readPlainText } from "../plain-text/text-readers.ts";
import { readDocumentXml } from "./docx-archive.ts";
import type { DocxBody } from "./docx-body.ts";
import { type TableText, tableText } from "./docx-tables.ts";
import { readDocxBody, XmlError } from "./docx-xml.ts";

/**
 * Reads a Word document. The canonical text has its paragraphs line by line, tabs and line breaks as
 * in the document, rows of a transcript table as `[time] Speaker: text`; speakers are then found in
 * it as in a plain text. Spans of diagnostics point into this text.
 *
 * Diagnostics: those of the archive and of the plain text, `docx/damaged`, `docx/changes-dropped`.
 */
export const readDocx: BytesReader = (file, bytes, known) => {
  const { value: xml, diagnostics } = readDocumentXml(file, bytes);
  if (xml === undefined) return { value: undefined, diagnostics };
  const body = readBody(file, xml);
  if (body.value === undefined) return { value: undefined, diagnostics: body.diagnostics };
  const { lines, speakers } = renderBody(body.value);
  const parsed = readPlainText(file, lines.join("\n"), new Set([...known, ...speakers]));
  return {
    value: parsed.value,
    diagnostics: [...changesDropped(file, body.value.deletions), ...parsed.diagnostics],
  };
};

function readBody(file: string, xml: string): Checked<DocxBody> {
  try {
    return { value: readDocxBody(xml), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const message = `the document's XML is damaged at ${error.message}`;
    const hint = "open it in Word, let Word repair it, and save it again";
    return { value: undefined, diagnostics: [diagnose("docx/damaged", { file, message, hint })] };
  }
}

function renderBody({ blocks }: DocxBody): TableText {
  const parts = blocks.map((block) =>
    block.kind === "table" ? tableText(block.rows) : { lines: [block.text], speakers: [] },
  );
  return {
    lines: parts.flatMap(({ lines }) => lines),
    speakers: parts.flatMap(({ speakers }) => speakers),
  };
}

function changesDropped(file: string, deletions: number): Diagnostic[] {
  if (deletions === 0) return [];
  const message = `deletions of tracked changes are left out (${deletions}); insertions are read`;
  return [diagnose("docx/changes-dropped", { file, message })];
}
