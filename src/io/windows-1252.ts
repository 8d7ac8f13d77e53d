// Bytes 80 to 9F; every other byte is its own code point. Own table, because Node's decoder for
// this encoding (20.18.3 to 24) turns these into control characters: quotes and dashes vanish.
// Source: https://encoding.spec.whatwg.org/index-windows-1252.txt, with the five bytes to which
// Microsoft's table gives no character left as undefined.
const high: readonly (number | undefined)[] = [
  ...[0x20ac, undefined, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021],
  ...[0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, undefined, 0x017d, undefined],
  ...[undefined, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014],
  ...[0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, undefined, 0x017e, 0x0178],
];

/** The text, or the offset of the first byte that this encoding does not define (81 8D 8F 90 9D). */
export function decodeWindows1252(bytes: Uint8Array): string | number {
  // By way of UTF-16, because strings are slow to build unit by unit; a plain loop for each byte.
  const utf16 = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const unit = byte < 0x80 || byte > 0x9f ? byte : high[byte - 0x80];
    if (unit === undefined) return at;
    utf16[at * 2] = unit & 0xff;
    utf16[at * 2 + 1] = unit >> 8;
  }
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(utf16);
}
