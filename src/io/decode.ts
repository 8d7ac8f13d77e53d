import { recogniseSignature } from "./file-signature.ts";
import { decodeUtf16, detectUtf16, type Utf16 } from "./utf-16.ts";
import { inspectUtf8 } from "./utf-8.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export type Encoding = "utf-8" | Utf16 | "windows-1252";

export type Undecodable = {
  readonly kind: "undecodable";
  /** `binary`: not text at all; else the encoding that it is in but for the byte named. */
  readonly reason: "binary" | Encoding | "unknown-encoding";
  /** Zero-based offset of the first byte that cannot be text (of the signature, for a known kind). */
  readonly byteOffset: number;
  /** What the file is, where its first bytes tell: "a PDF". */
  readonly what?: string;
};

export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly encoding: Encoding }
  | Undecodable;

/**
 * Decodes a file: by its BOM, else as strict UTF-8, else as UTF-16 where NULs show it, else as
 * Windows-1252. The text has no BOM and line ends `\n`, and is otherwise untouched. A guess that
 * would silently garble the text is not made: the offending byte is returned instead.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const what = recogniseSignature(bytes);
  if (what !== undefined) return { kind: "undecodable", reason: "binary", byteOffset: 0, what };
  const utf16 = utf16Bom(bytes) ?? detectUtf16(bytes);
  if (utf16 !== undefined) return finish(decodeUtf16(bytes, utf16), utf16);
  const text = strictUtf8(bytes);
  if (text !== undefined) return finish(text, "utf-8");
  const { invalidAt, invalid, multiByte } = inspectUtf8(bytes);
  // Windows-1252 hardly ever looks like UTF-8 by chance, so a file with more good sequences than
  // bad bytes is damaged UTF-8; read as Windows-1252 each of its accents would turn into two letters.
  if (hasUtf8Bom(bytes) || multiByte > invalid) return undecodable("utf-8", invalidAt);
  const control = bytes.findIndex((byte) => isControl(byte));
  if (control !== -1) return undecodable("binary", control);
  if (isMostlyHigh(bytes)) return undecodable("unknown-encoding", invalidAt);
  return finish(decodeWindows1252(bytes), "windows-1252");
}

function finish(result: string | number, encoding: Encoding): Decoded {
  if (typeof result === "number") return undecodable(encoding, result);
  const control = findControl(result);
  if (control !== -1) return undecodable("binary", byteOffsetOf(result, control, encoding));
  const text = result.includes("\r") ? result.replaceAll(/\r\n?/g, "\n") : result;
  return { kind: "text", text, encoding };
}
