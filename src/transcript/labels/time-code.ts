/** A time as written in a transcript, and the offset just after it. */
export type TimeCode = {
  readonly end: number;
  readonly milliseconds: number;
  /** 2 for `mm:ss`, 3 for `hh:mm:ss`. */
  readonly groups: 2 | 3;
};

const colon = 58;

/**
 * `[hh:]mm:ss[(.|,|-|:)fraction]` at an offset of a text, or undefined. The fraction is read as a
 * decimal fraction of a second: tenths after f4's `-`, hundredths or milliseconds after a point. Where
 * InqScribe writes frames the time is off by less than a second, because the frame rate is not in the file.
 */
export function timeCodeAt(text: string, at: number, limit: number): TimeCode | undefined {
  const numbers: number[] = [];
  let cursor = at;
  for (;;) {
    const digits = digitsAt(text, cursor, limit);
    // Hours may have one to three digits, minutes and seconds after the first group have two.
    if (digits === 0 || digits > 3 || (numbers.length > 0 && digits !== 2)) return undefined;
    numbers.push(Number(text.slice(cursor, cursor + digits)));
    cursor += digits;
    if (numbers.length === 3 || text.charCodeAt(cursor) !== colon || cursor >= limit) break;
    if (digitsAt(text, cursor + 1, limit) === 0) break;
    cursor += 1;
  }
  const [first = 0, second = 0, third] = numbers;
  if (numbers.length < 2 || second > 59 || (third ?? 0) > 59) return undefined;
  const whole = third === undefined ? first * 60 + second : first * 3600 + second * 60 + third;
  const fraction = fractionAt(text, cursor, limit);
  const end = fraction?.end ?? cursor;
  return {
    end,
    milliseconds: whole * 1000 + (fraction?.milliseconds ?? 0),
    groups: third === undefined ? 2 : 3,
  };
}

function fractionAt(
  text: string,
  at: number,
  limit: number,
): { readonly end: number; readonly milliseconds: number } | undefined {
  if (at >= limit || !".,-:".includes(text.charAt(at))) return undefined;
  const digits = digitsAt(text, at + 1, limit);
  if (digits === 0 || digits > 3) return undefined;
  const end = at + 1 + digits;
  const value = Number(text.slice(at + 1, end)) * 10 ** (3 - digits);
  return { end, milliseconds: value };
}

/** How many ASCII digits stand at an offset; looks at four at most. */
function digitsAt(text: string, at: number, limit: number): number {
  let count = 0;
  while (count < 4 && at + count < limit && isDigit(text.charCodeAt(at + count))) count += 1;
  return count;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
