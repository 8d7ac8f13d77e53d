export function hasUtf8Bom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The text without BOM, or undefined where a byte is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Utf8Census = {
  /** Byte offset of the first sequence that is not UTF-8; the length where all is well. */
  readonly invalidAt: number;
  readonly invalid: number;
  /** Good sequences of more than one byte. */
  readonly multiByte: number;
};

/** Why bytes are not UTF-8: damaged, or never meant to be. Only called once decoding has failed. */
export function takeUtf8Census(bytes: Uint8Array): Utf8Census {
  let invalidAt = bytes.length;
  let invalid = 0;
  let multiByte = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      invalidAt = Math.min(invalidAt, at);
      invalid += 1;
    } else if (length > 1) multiByte += 1;
    at += Math.max(1, length);
  }
  return { invalidAt, invalid, multiByte };
}

/** Bytes of the well-formed sequence at an offset (Unicode, table 3-7); 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0 || !isSecondByte(first, bytes[at + 1] ?? 0)) return 0;
  for (let offset = 2; offset < length; offset += 1) {
    if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** From 80 to BF, less where that would be an overlong form, a surrogate or past U+10FFFF. */
function isSecondByte(first: number, byte: number): boolean {
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return byte >= low && byte <= high;
}
