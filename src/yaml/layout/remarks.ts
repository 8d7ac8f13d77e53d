import { Lexer } from "yaml";

/** A comment, a directive (%YAML), or the line `---` that ends the directives. */
export type Remark = {
  readonly kind: "comment" | "directive" | "start";
  readonly start: number;
  /** Without white space at its end. */
  readonly text: string;
};

/**
 * Everything in a YAML text that is no part of a value and is to be kept, in order. From the
 * package's lexer, because its nodes join comments and forget where they stood.
 */
export function findRemarks(text: string): Remark[] {
  const remarks: Remark[] = [];
  let start = 0;
  let beforeScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const kind = beforeScalar ? undefined : kindOf(lexeme);
    if (kind === "control") {
      beforeScalar = lexeme === scalarFollows;
      continue; // not in the text
    }
    if (kind !== undefined) remarks.push({ kind, start, text: lexeme.replace(/[ \t]+$/, "") });
    beforeScalar = false;
    start += lexeme.length;
  }
  return remarks;
}

const scalarFollows = "\x1f";
const controls = new Set(["\x02", "\x18", scalarFollows]);

function kindOf(lexeme: string): Remark["kind"] | "control" | undefined {
  if (controls.has(lexeme)) return "control";
  if (lexeme.startsWith("#")) return "comment";
  if (lexeme.startsWith("%")) return "directive";
  return lexeme === "---" ? "start" : undefined;
}
