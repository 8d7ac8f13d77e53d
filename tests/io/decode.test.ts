import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeText, type Undecodable } from "../../src/io/decode.ts";
import { undecodableDiagnostic, type WantedText } from "../../src/io/undecodable.ts";

const folder = join(import.meta.dirname, "../../fixtures/transcripts/encodings");
const decodeFixture = (name: string) => decodeText(readFileSync(join(folder, name)));
const bytes = (...values: readonly (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === "number" ? [value] : [...value].map((character) => character.charCodeAt(0)),
    ),
  );

const sana = "Sana: “We lost the line” – twice…\nOmar: café, € 5";

test.each([
  ["utf-8-bom-crlf.txt", "utf-8", `${sana} 😀\n`],
  ["utf-16le-bom.txt", "utf-16le", `${sana} 😀\n`],
  ["utf-16be-no-bom.txt", "utf-16be", "ثنا: نیٹ نہیں چلتا۔\nعمر: بجلی بھی نہیں۔\n"],
  ["windows-1252.txt", "windows-1252", `${sana}\n`],
  ["old-mac.txt", "utf-8", "Sana: One.\nOmar: Two.\n"],
])("%s is read as %s, without BOM, with line ends \\n", (name, encoding, text) => {
  expect(decodeFixture(name)).toEqual({ kind: "text", text, encoding });
});

test("nothing else is touched: blanks, soft hyphens, joiners, combining marks, form feeds", () => {
  const text = " a\u00a0b\u00ad\u200d e\u0301 \u200f\f\t \n\n";
  expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ kind: "text", text });
});

test("an empty file is an empty text", () => {
  expect(decodeText(bytes())).toEqual({ kind: "text", text: "", encoding: "utf-8" });
});

test("every byte from 80 to 9F of Windows-1252 is the character of its table", () => {
  const defined = [...Array(32).keys()]
    .map((index) => 0x80 + index)
    .filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  const decoded = decodeText(bytes("It is in this encoding:", ...defined));
  expect(decoded).toMatchObject({
    text: "It is in this encoding:€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
    encoding: "windows-1252",
  });
});

test("a long text in Windows-1252 is decoded over the borders of its chunks", () => {
  const decoded = decodeText(bytes("abc".repeat(10_000), 0xe9, "abc".repeat(10_000)));
  const text = `${"abc".repeat(10_000)}é${"abc".repeat(10_000)}`;
  expect(decoded).toEqual({ kind: "text", text, encoding: "windows-1252" });
});

test.each([
  ["damaged-utf-8.txt", "utf-8", 25, 0xe2],
  ["undefined-windows-1252.txt", "windows-1252", 11, 0x81],
  ["unpaired-surrogate.txt", "utf-16le", 14, 0x3d],
  ["cyrillic.txt", "unknown-encoding", 0, 0xc0],
  ["nul.txt", "binary", 11, 0],
])("%s is not guessed at: %s, byte %i", (name, reason, byteOffset, byte) => {
  expect(decodeFixture(name)).toEqual({ kind: "undecodable", reason, byteOffset, byte });
});

test("a file with the BOM of UTF-8 is never read as anything else", () => {
  const decoded = decodeText(bytes(0xef, 0xbb, 0xbf, "caf", 0xe9));
  expect(decoded).toMatchObject({ reason: "utf-8", byteOffset: 6 });
});

test("half a character at the end of UTF-16 is found", () => {
  expect(decodeText(bytes(0xfe, 0xff, 0, "a", 0))).toMatchObject({
    reason: "utf-16be",
    byteOffset: 4,
  });
});

test("many control characters are no text, a stray one is", () => {
  expect(decodeText(bytes(...Array(100).fill(7)))).toMatchObject({ reason: "binary" });
  expect(decodeText(bytes("a".repeat(100), 7))).toMatchObject({ kind: "text" });
});

test.each([
  ["a PDF", decodeFixture("scan.txt")],
  ["an RTF document", decodeFixture("letter.txt")],
  ["a PNG picture", decodeText(bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0))],
  ["a JPEG photograph", decodeText(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16))],
  ["a Word document (docx)", decodeText(bytes("PK", 3, 4, 20, 0, "word/document.xml"))],
  ["a zip archive", decodeText(bytes("PK", 3, 4, 20, 0, "notes.txt"))],
  ["a WAV recording", decodeText(bytes("RIFF", 1, 2, 3, 4, "WAVEfmt "))],
  ["UTF-32 text", decodeText(bytes(0xff, 0xfe, 0, 0, "a", 0, 0, 0))],
])("a file that is %s is named", (what, decoded) => {
  expect(decoded).toMatchObject({ kind: "undecodable", reason: "binary", what });
});

test("the diagnostics name the byte, or what the file is", () => {
  const diagnostic = (name: string) =>
    undecodableDiagnostic(name, decodeFixture(name) as Undecodable);
  expect(diagnostic("undefined-windows-1252.txt")).toMatchObject({
    code: "encoding/undecodable-byte",
    message: expect.stringContaining("byte 11 (hexadecimal 81)"),
  });
  expect(diagnostic("cyrillic.txt")).toMatchObject({ code: "encoding/undecodable-byte" });
  expect(diagnostic("scan.txt")).toMatchObject({
    code: "encoding/not-text",
    message: "this file is a PDF, which is not read",
  });
  expect(diagnostic("nul.txt")).toMatchObject({
    code: "encoding/not-text",
    message: expect.stringContaining("byte 11 (hexadecimal 00)"),
  });
});

test("what to do with a file that is no text depends on what it should have been", () => {
  const found = decodeFixture("scan.txt") as Undecodable;
  const hint = (...wanted: readonly WantedText[]) =>
    undecodableDiagnostic("scan.txt", found, ...wanted.slice(0, 1)).hint;
  expect(hint("transcript")).toContain("save the transcript");
  expect(hint("codebook")).toContain("`key: value` lines");
  expect(hint()).not.toContain("transcript");
});
