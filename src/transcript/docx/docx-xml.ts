import { SaxesParser } from "saxes";
import type { DocxBody } from "./docx-body.ts";
import { DocxBodyBuilder } from "./docx-body-builder.ts";

/** Throws where the bytes are in none of the encodings that an XML part may have. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(xmlEncoding(bytes), { fatal: true }).decode(bytes);
}

function xmlEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** XML that is not well-formed; the message begins with line and column. */
export class XmlError extends Error {}

/** The text of a document.xml. Throws `XmlError`. */
export function readDocxBody(xml: string): DocxBody {
  const builder = new DocxBodyBuilder();
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new XmlError(error.message);
  });
  parser.on("opentag", ({ name, attributes }) =>
    builder.open(localName(name), (local) => attributeOf(attributes, local)),
  );
  parser.on("closetag", () => builder.close());
  parser.on("text", (text) => builder.write(text));
  parser.on("cdata", (text) => builder.write(text));
  parser.write(xml).close();
  return builder.body();
}

/** The prefix is the writer's choice, and the names that matter here are clear without it. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(
  attributes: Readonly<Record<string, string>>,
  local: string,
): string | undefined {
  const name = Object.keys(attributes).find((candidate) => localName(candidate) === local);
  return name === undefined ? undefined : attributes[name];
}
