/** For labels and messages: they stand in a cell of a table or on a line of a terminal. */
export function onOneLine(source: string): string {
  return source.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

/** The same, cut where it would drown the message that quotes it. */
export function excerptOf(source: string): string {
  const characters = [...onOneLine(source.slice(0, 4 * longest))];
  return characters.length > longest
    ? `${characters.slice(0, longest - 1).join("")}…`
    : characters.join("");
}

const longest = 60;
