import { recogniseSignature } from "./file-signature.ts";
import { decodeUtf8, hasUtf8Bom, takeUtf8Census } from "./utf-8.ts";
import { decodeUtf16, detectUtf16, type Utf16, utf16Bom } from "./utf-16.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

type Encoding = "utf-8" | Utf16 | "windows-1252";

export type Undecodable = {
  readonly kind: "undecodable";
  /**
   * `binary`: not text. An encoding: the file is in it but for the byte named. `unknown-encoding`:
   * text in none of the encodings that are read.
   */
  readonly reason: "binary" | "unknown-encoding" | Encoding;
  /** Zero-based place in the file of the first byte that cannot be read. */
  readonly byteOffset: number;
  readonly byte: number;
  /** What the file is, where its first bytes tell: "a PDF". */
  readonly what?: string;
};

export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly encoding: Encoding }
  | Undecodable;

/**
 * Decodes a file: by its BOM, else as UTF-16 where NULs show it, else as strict UTF-8, else as
 * Windows-1252. The text has no BOM and line ends `\n`, and is otherwise untouched. Where each guess
 * would garble the text, none is made: the result names the byte that stands in the way.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const what = recogniseSignature(bytes);
  if (what !== undefined) return { ...undecodable("binary", bytes, 0), what };

  const utf16 = utf16Bom(bytes) ?? detectUtf16(bytes);
  if (utf16 !== undefined) return decoded(decodeUtf16(bytes, utf16), utf16, bytes);

  const binaryAt = findBinary(bytes);
  if (binaryAt !== undefined) return undecodable("binary", bytes, binaryAt);

  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return decoded(utf8, "utf-8", bytes);

  // Text in Windows-1252 hardly ever looks like UTF-8 by chance. So a file with more good sequences
  // than bad ones is damaged UTF-8, and as Windows-1252 each accent in it would become two letters.
  const { invalidAt, invalid, multiByte } = takeUtf8Census(bytes);
  if (hasUtf8Bom(bytes) || multiByte > invalid) return undecodable("utf-8", bytes, invalidAt);
  if (isMostlyHigh(bytes)) return undecodable("unknown-encoding", bytes, invalidAt);
  return decoded(decodeWindows1252(bytes), "windows-1252", bytes);
}

/** `result`: the text, or the offset of the byte at which decoding failed. */
function decoded(result: string | number, encoding: Encoding, bytes: Uint8Array): Decoded {
  if (typeof result === "number") return undecodable(encoding, bytes, result);
  // Only UTF-16 can come here with a NUL.
  if (result.includes("\0")) return undecodable("binary", bytes, bytes.indexOf(0));
  return { kind: "text", text: withLineFeeds(result), encoding };
}

/** Fixed strings are replaced several times faster than a pattern. */
function withLineFeeds(text: string): string {
  if (!text.includes("\r")) return text;
  return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

function undecodable(
  reason: Undecodable["reason"],
  bytes: Uint8Array,
  byteOffset: number,
): Undecodable {
  return { kind: "undecodable", reason, byteOffset, byte: bytes[byteOffset] ?? 0 };
}

const sampleLength = 8192;

/** The first NUL, or the first control byte where they are too many for stray ones in a text. */
function findBinary(bytes: Uint8Array): number | undefined {
  const nul = bytes.indexOf(0);
  if (nul !== -1) return nul;
  const sample = bytes.subarray(0, sampleLength);
  let controls = 0;
  // By index: iterating a typed array is ten times slower, and every transcript comes through here.
  for (let at = 0; at < sample.length; at += 1) if (isControl(sample[at] ?? 0)) controls += 1;
  return controls * 50 > sample.length ? sample.findIndex(isControl) : undefined;
}

/** Tab, line ends, vertical tab and form feed are text. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f;
}

/**
 * More letters from C0 on than ASCII letters: not a text in a Latin script, so most likely Cyrillic,
 * Arabic or Greek in an 8-bit encoding that would come out as a salad of accents.
 */
function isMostlyHigh(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1;
  }
  return high > letters;
}
