import type { Quoted } from "../../model/codebook.ts";
import { keysOf } from "../../yaml/nodes.ts";
import { dictionary } from "../../yaml/shape/dictionary.ts";
import { list } from "../../yaml/shape/list.ts";
import { reportWrongType, type Shape } from "../../yaml/shape/shape.ts";
import { type Condition, rule } from "./rule.ts";

/** Rules of one language; of the codebook's first where none is named. */
export type RuleSet = {
  readonly language: Quoted | undefined;
  readonly rules: readonly Condition[];
};

const plainList = list(rule);
const byLanguage = dictionary(plainList, "language");

/** A list of rules, or lists by language: `{en: [...], ur: [...]}`. */
export const ruleSets: Shape<readonly RuleSet[]> = {
  schema: (definitions) => ({
    anyOf: [plainList.schema(definitions), byLanguage.schema(definitions)],
  }),
  read: (slot, reading) => {
    const keys = keysOf(slot.node);
    if (keys === undefined) {
      const rules = plainList.read(slot, reading);
      return rules && [{ language: undefined, rules }];
    }
    if (keys.some((key) => ruleKeys.has(key))) {
      return reportWrongType(slot, reading, "a list of rules", "begin each rule with `- `");
    }
    const sets = byLanguage.read(slot, reading) ?? [];
    return sets.map(({ key, value }) => ({ language: key, rules: value }));
  },
};

const ruleKeys = new Set(["exact", "near", "within", "all", "regex"]);
