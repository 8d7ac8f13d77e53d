/**
 * Names the characters of a text that a pattern does not allow, as a person knows them: "a space,
 * a curly quote (”)". For messages, because some of them cannot be seen. Each is named once.
 */
export function nameOddCharacters(text: string, allowed: RegExp): string {
  return nameEach([...text].filter((character) => !allowed.test(character)));
}

/** Names what looks like a space or a straight quote, and is none to YAML. */
export function nameMistakable(line: string): string {
  return nameEach(line.match(/[“”„«»‘‚\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g) ?? []);
}

function nameEach(characters: readonly string[]): string {
  return [...new Set(characters.map(nameOf))].join(", ");
}

function nameOf(character: string): string {
  const name = names[character];
  if (name !== undefined) return name;
  if (/[“”„‟‘’‚‛«»]/.test(character)) return `a curly quote (${character})`;
  if (/[\p{C}\p{Z}]/u.test(character)) return `an invisible character (${codePoint(character)})`;
  return `\`${character}\``;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const names: Readonly<Record<string, string>> = {
  " ": "a space",
  "\t": "a tab",
  "\n": "a line break",
  "\u00a0": "a no-break space (U+00A0)",
  "\u00ad": "a soft hyphen (U+00AD)",
  "\u200b": "a zero-width space (U+200B)",
  "\u200c": "a zero-width non-joiner (U+200C)",
  "\u200d": "a zero-width joiner (U+200D)",
  "\ufeff": "a byte-order mark (U+FEFF)",
  "–": "an en dash (–)",
  "—": "an em dash (—)",
};
