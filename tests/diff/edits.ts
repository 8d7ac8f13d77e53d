import fc from "fast-check";
import type { Code, Codebook, Theme } from "../../src/model/codebook.ts";
import { codebookCodes, codebookNodes } from "../../src/model/codebook-tree.ts";
import { type CodeId, codeId, type ThemeId } from "../../src/model/ids.ts";
import type { Rule } from "../../src/model/rule.ts";
import { bareCode } from "../support/bare-code.ts";

/** A change of a codebook, and what a comparison has to say of it, in the words of `inShort`. */
export type Edit = {
  readonly apply: (book: Codebook) => Codebook;
  readonly expected: string;
  /** Codes that it touches: edits of other codes do not get in its way. */
  readonly codes: readonly CodeId[];
};

const rule: Rule = {
  ...{ kind: "regex", pattern: "zz+", language: "en", label: "regex(/zz+/)" },
  at: { start: 0, end: 0 },
};

/** Edits of one code or two, each of a kind of its own. */
export function editOf(book: Codebook): fc.Arbitrary<Edit> {
  const nodes = codebookCodes(book);
  const themes = codebookNodes(book).flatMap((node) => (node.level === "code" ? [] : [node.theme]));
  const node = fc.constantFrom(...nodes);
  const code = node.map((one) => one.code);
  const onCode = (kind: string, impact: string, change: (code: Code) => Code) =>
    code.map((one): Edit => {
      const apply = (whole: Codebook) => mapCodes(whole, one.id, (found) => [change(found)]);
      return { apply, expected: `${kind} ${one.id}: ${impact}`, codes: [one.id] };
    });
  return fc.oneof(
    onCode("definition", "major", (one) => ({ ...one, definition: `${one.definition} Or not.` })),
    onCode("when", "major", (one) => ({ ...one, when: `Never: ${one.when}` })),
    onCode("definition", "patch", (one) => ({ ...one, definition: `${one.definition}!` })),
    onCode("name", "patch", (one) => ({ ...one, name: `${one.name} again` })),
    onCode("rules", "minor", (one) => ({ ...one, rules: [...one.rules, rule] })),
    onCode("rules", "minor", (one) => ({ ...one, rules: one.rules.slice(1) })),
    onCode("examples", "patch", (one) => ({ ...one, examples: one.examples.slice(1) })),
    onCode("retired", "minor", (one) => ({ ...one, status: "retired" })),
    code.map(({ id }): Edit => {
      const apply = (whole: Codebook) => mapCodes(whole, id, () => []);
      return { apply, expected: `removed ${id} >: major`, codes: [id] };
    }),
    code.map(({ id }): Edit => {
      const now = codeId(`${id}-renamed`);
      const apply = (whole: Codebook) =>
        mapCodes(whole, id, (one) => [{ ...one, id: now, replaces: [...one.replaces, id] }]);
      return { apply, expected: `renamed ${id} > ${now}: minor`, codes: [id] };
    }),
    code.map(({ id }): Edit => {
      const added = bareCode(`${id}-added`);
      const apply = (whole: Codebook) => mapCodes(whole, id, (one) => [one, added]);
      return { apply, expected: `added > ${added.id}: minor`, codes: [id] };
    }),
    fc
      .tuple(node, fc.constantFrom(...themes))
      .filter(([{ ancestors }, theme]) => ancestors.at(-1) !== theme.id)
      .map(([{ code: one }, theme]): Edit => {
        const apply = (whole: Codebook) =>
          addTo(
            mapCodes(whole, one.id, () => []),
            theme.id,
            one,
          );
        return { apply, expected: `moved ${one.id}: minor`, codes: [one.id] };
      }),
    fc
      .tuple(code, code)
      .filter(([one, other]) => one !== other)
      .map(([{ id }, { id: gone }]): Edit => {
        const apply = (whole: Codebook) =>
          mapCodes(
            mapCodes(whole, gone, () => []),
            id,
            (one) => [{ ...one, replaces: [...one.replaces, gone] }],
          );
        const expected = `merged ${id},${gone} > ${id}: major`;
        return { apply, expected, codes: [id, gone] };
      }),
  );
}

type Tree = Pick<Codebook, "themes" | "codes">;

function mapCodes<T extends Tree>(tree: T, id: CodeId, change: (code: Code) => Code[]): T {
  return {
    ...tree,
    codes: tree.codes.flatMap((code) => (code.id === id ? change(code) : [code])),
    themes: tree.themes.map((theme) => mapCodes(theme, id, change)),
  };
}

function addTo(book: Codebook, id: ThemeId, code: Code): Codebook {
  const into = (theme: Theme): Theme => ({
    ...theme,
    codes: theme.id === id ? [...theme.codes, code] : theme.codes,
    themes: theme.themes.map(into),
  });
  return { ...book, themes: book.themes.map(into) };
}
