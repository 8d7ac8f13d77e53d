/** What a codebook is made of, as plain values. */
export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain };

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

/** The same numbers for the same seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A value as YAML in as many ways as people write it: keys in any order, any indentation, brackets
 * or lines, each kind of quotes and blocks, with comments and blank lines everywhere.
 */
export function writeAnyhow(value: { readonly [key: string]: Plain }, chance: Chance): string {
  const often = (share: number) => chance() < share;
  const pick = <T>(...choices: readonly [T, ...T[]]): T =>
    choices[Math.floor(chance() * choices.length)] ?? choices[0];
  let comments = 0;
  const comment = () => {
    comments += 1;
    return pick(
      "# note",
      "#",
      `#${comments}: [x`,
      "# - id: old",
      "# key: 'v",
      `# ${comments} 🩺  `,
    );
  };
  /** Lines between two entries, indented like them or not. */
  const between = (indent: number): string => {
    let lines = "";
    while (often(0.25)) {
      const column = pick(indent, indent, indent + 2, indent + 4, 0, Math.max(0, indent - 2));
      lines += pick("\n", "   \n", `${" ".repeat(column)}${comment()}\n`);
    }
    return lines;
  };
  const lineEnd = () => pick("\n", "\n", "\n", "  \n", ` ${comment()}\n`, `     ${comment()}\n`);
  const shuffled = <T>(items: readonly T[]): T[] =>
    often(0.5)
      ? [...items]
      : items
          .map((item) => [chance(), item] as const)
          .sort(([a], [b]) => a - b)
          .map(([, item]) => item);

  const double = (text: string) => JSON.stringify(text);
  const single = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const isPlain = (text: string) =>
    /^[\p{L}\d]/u.test(text) && !/: |:$| #|\s$|\n|[ \t]{2}|\t/.test(text);
  /** Breaks lines at single spaces, as YAML folds them. */
  const broken = (text: string, indent: number) =>
    text.replaceAll(/(?<=[^\s\\]) (?=[^\s])/g, () =>
      often(0.2) ? `\n${" ".repeat(indent + 1 + Math.floor(chance() * 4))}` : " ",
    );

  const inLine = (text: string): string => {
    const forms = [double(text)];
    if (!text.includes("\n")) forms.push(single(text));
    if (isPlain(text) && !/[,[\]{}]/.test(text)) forms.push(text, text);
    return pick(forms[0] ?? "", ...forms);
  };

  const inBrackets = (plain: Plain, indent: number): string => {
    const gap = () =>
      often(0.1) ? `${lineEnd()}${" ".repeat(indent + Math.floor(chance() * 5))}` : pick("", " ");
    if (typeof plain === "number") return String(plain);
    if (typeof plain === "string") return inLine(plain);
    const parts = Array.isArray(plain)
      ? plain.map((item: Plain) => inBrackets(item, indent))
      : shuffled(Object.entries(plain)).map(
          ([key, item]) => `${key}: ${gap()}${inBrackets(item, indent)}`,
        );
    const [open, close] = Array.isArray(plain) ? ["[", "]"] : ["{", "}"];
    const inside = parts.map((part) => `${gap()}${part}${often(0.1) ? gap() : ""}`).join(",");
    return `${open}${inside}${parts.length > 0 && often(0.2) ? "," : ""}${gap()}${close}`;
  };

  /** A block text; undefined where none has exactly this value. */
  const inBlock = (text: string, indent: number): string | undefined => {
    if (/^\s|[ \t]\n|\n[ \t]|\s$|\t/.test(text)) return undefined;
    const body = " ".repeat(indent + pick(1, 2, 2, 3, 7));
    const literal = often(0.4);
    const lines = literal
      ? text.split("\n")
      : broken(text.replaceAll("\n", "\n\n"), 0)
          .split("\n")
          .map((line) => line.trim());
    const head = `${literal ? "|" : ">"}-${often(0.2) ? ` ${comment()}` : ""}`;
    return `${head}\n${lines.map((line) => (line === "" ? "" : body + line)).join("\n")}\n`;
  };

  /** After a key or dash; with its line end. */
  const after = (plain: Plain, indent: number, isItem: boolean): string => {
    if (typeof plain === "number") return ` ${plain}${lineEnd()}`;
    if (typeof plain === "string") {
      const block = often(0.3) ? inBlock(plain, indent) : undefined;
      if (block !== undefined) return ` ${block}`;
      if (isPlain(plain) && often(0.5)) {
        const onOwnLine = often(0.1) ? `${lineEnd()}${" ".repeat(indent + 3)}` : " ";
        return `${onOwnLine}${often(0.3) ? broken(plain, indent) : plain}${lineEnd()}`;
      }
      const quoted = inLine(plain);
      return ` ${/^["']/.test(quoted) && often(0.3) ? broken(quoted, indent) : quoted}${lineEnd()}`;
    }
    const isEmpty = (Array.isArray(plain) ? plain : Object.keys(plain)).length === 0;
    if (isEmpty || often(0.25)) return ` ${inBrackets(plain, indent + 1)}${lineEnd()}`;
    const isList = Array.isArray(plain);
    const step = isList && !isItem ? pick(0, 1, 2, 2, 4) : pick(1, 2, 2, 3, 4);
    if (isItem && often(0.7)) {
      const spaces = pick(1, 1, 1, 3);
      return " ".repeat(spaces) + inLines(plain, indent + 1 + spaces).trimStart();
    }
    return `${lineEnd()}${between(indent + step)}${inLines(plain, indent + step)}`;
  };

  const inLines = (plain: Exclude<Plain, string | number>, indent: number): string => {
    const space = " ".repeat(indent);
    const parts = Array.isArray(plain)
      ? plain.map((item: Plain) => `${space}-${after(item, indent, true)}`)
      : shuffled(Object.entries(plain)).map(
          ([key, item]) => `${space}${key}:${after(item, indent, false)}`,
        );
    return parts.map((part, index) => (index === 0 ? part : between(indent) + part)).join("");
  };

  const head = often(0.2) ? "# yaml-language-server: $schema=x.json\n" : "";
  return head + between(0) + pick("", "", "---\n") + between(0) + inLines(value, 0) + between(0);
}
