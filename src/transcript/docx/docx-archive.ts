import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { type Checked, diagnose } from "../../diagnostics/diagnostic.ts";
import { decodeXml } from "./docx-xml.ts";

/** Of a part of the archive, unpacked. An interview of 24 hours has some 20 MB. */
const mostDocxBytes = 100 * 1024 * 1024;

const relationships = "_rels/.rels";
const usualPart = "word/document.xml";

/**
 * The XML of a Word document's main part.
 *
 * Diagnostics: `docx/not-a-docx`, `docx/damaged`, `docx/no-document`, `docx/too-large`.
 */
export function readDocumentXml(file: string, bytes: Uint8Array): Checked<string> {
  const fail = (
    code: "docx/not-a-docx" | "docx/damaged" | "docx/no-document" | "docx/too-large",
    message: string,
    hint: string,
  ): Checked<string> => ({
    value: undefined,
    diagnostics: [diagnose(code, { file, message, hint })],
  });
  const saveAgain = "open it in Word and save it as Word document (.docx)";
  if (startsWith(bytes, oldOffice)) {
    const message = "this is an old Word file (.doc) or a document with a password, not a docx";
    return fail("docx/not-a-docx", message, `remove the password; ${saveAgain}`);
  }
  if (!startsWith(bytes, zip)) {
    return fail(
      "docx/not-a-docx",
      "this is not a Word document, whatever its name says",
      saveAgain,
    );
  }
  try {
    const name = mainPartName(unpack(bytes, relationships)) ?? usualPart;
    const part = unpack(bytes, name);
    if (part !== undefined) return { value: decodeXml(part), diagnostics: [] };
    return fail(
      "docx/no-document",
      `this archive has no ${name}, where a docx has its text`,
      saveAgain,
    );
  } catch (error) {
    if (error instanceof TooLarge)
      return fail("docx/too-large", error.message, "split the document");
    // What fflate, TextDecoder and saxes throw on damaged input has no common type.
    const reason = error instanceof Error ? error.message : String(error);
    return fail("docx/damaged", `the document is damaged: ${reason}`, saveAgain);
  }
}

class TooLarge extends Error {}

/** One part of the archive, or undefined where it has none of that name. */
function unpack(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const parts = unzipSync(bytes, {
    filter: (part) => {
      if (part.name !== name) return false;
      if (part.originalSize > mostDocxBytes) {
        const megabytes = Math.round(part.originalSize / 1024 / 1024);
        throw new TooLarge(
          `${name} unpacks to ${megabytes} MB; at most ${mostDocxBytes / 1024 / 1024} MB are read`,
        );
      }
      return true;
    },
  });
  return parts[name];
}

/** What the package says is its main part: nearly always the usual one, but Word may number it. */
function mainPartName(part: Uint8Array | undefined): string | undefined {
  if (part === undefined) return undefined;
  let name: string | undefined;
  const parser = new SaxesParser();
  parser.on("opentag", ({ attributes }) => {
    if (attributes["Type"]?.endsWith("/officeDocument") === true) {
      name ??= attributes["Target"]?.replace(/^\//, "");
    }
  });
  parser.write(decodeXml(part)).close();
  return name;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
