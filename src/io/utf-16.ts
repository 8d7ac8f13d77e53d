export type Utf16 = "utf-16le" | "utf-16be";

/** Which byte order the BOM names. */
export function utf16Bom(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

const sampleLength = 65_536;

/**
 * Which byte order the NULs show, for a file without BOM. Spaces and line ends have a NUL as their
 * high byte in every script, so NULs stand at one parity and are not rare.
 */
export function detectUtf16(bytes: Uint8Array): Utf16 | undefined {
  const sample = bytes.subarray(0, sampleLength);
  let [even, odd] = [0, 0];
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length / 200;
  if (odd >= enough && odd > 0 && even * 10 <= odd) return "utf-16le";
  if (even >= enough && even > 0 && odd * 10 <= even) return "utf-16be";
  return undefined;
}

/** The text without BOM, or the byte offset of the first unpaired surrogate or half character. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string | number {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return firstUnpaired(bytes, encoding === "utf-16le" ? 1 : 0);
  }
}

/** `highByte`: where in a unit its high byte stands, which alone tells a surrogate. */
function firstUnpaired(bytes: Uint8Array, highByte: 0 | 1): number {
  const isLead = (at: number) => ((bytes[at + highByte] ?? 0) & 0xfc) === 0xd8;
  const isTrail = (at: number) => ((bytes[at + highByte] ?? 0) & 0xfc) === 0xdc;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (isTrail(at) || (isLead(at) && !isTrail(at + 2))) return at;
    if (isLead(at)) at += 2;
  }
  return bytes.length - 1;
}
