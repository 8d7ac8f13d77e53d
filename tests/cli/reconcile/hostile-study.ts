import type { Marked } from "./small-study.ts";

/** Words that a spreadsheet, a browser or a terminal may take for something else. */
export const hostilePieces: readonly string[] = [
  ...['=HYPERLINK("http://example.org","click")', "@SUM(A1:A9)", "+1", "-2+3", "=1+1", "'=1+1"],
  ...["'quoted'", "''", "01", "3-4", "1/2", "1e5", "12345678901234567890", "TRUE", "2026-11-22"],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</script><!--", "{{7*7}}"],
  ...['she said "yes"', '"', "a,b;c | d", "\u202Egnirts\u202C", "\u2067اردو\u2069", "مہنگا ہے"],
  ...["👩‍👩‍👧 😀", "zero\u200Bwidth", "tab\there", "@everyone #12", "[x](javascript:1)", "| --- |"],
  ...["`code` *b* _i_ ~s~", "$x^2$", "https://example.org", "\\", "&amp; &#60;", "two\nlines"],
];

/** One talk: each piece in a turn of its own, marked off by words that stand once. */
export const hostileTalk: string = hostilePieces
  .map((piece, at) => `P: Begin${at} ${piece} end${at}.\n`)
  .join("");

const excerpts = hostilePieces.map((piece, at) => `Begin${at} ${piece} end${at}.`);

/** What two coders made of it: each piece alone by one, with the words around it by the other. */
export const hostileMarks: {
  readonly first: readonly Marked[];
  readonly second: readonly Marked[];
} = {
  first: hostilePieces.flatMap((piece, at) =>
    hostileTalk.indexOf(piece) === hostileTalk.indexOf(excerpts[at] ?? "") + `Begin${at} `.length
      ? [{ transcript: "P1", excerpt: piece, code: "cost", note: piece }]
      : [],
  ),
  second: excerpts.map((excerpt, at) => ({
    ...{ transcript: "P1", excerpt, code: at % 2 === 0 ? "time" : "cost" },
    note: hostilePieces[at] ?? "",
  })),
};

/** Names that people may give themselves; the first one comes first. */
export const hostileNames: readonly [string, string] = ['=amna; "A"', "@ben <b>"];
