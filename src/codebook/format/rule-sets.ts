import { isMap, isScalar } from "yaml";
import type { Quoted } from "../../model/codebook.ts";
import { dictionary } from "../shape/dictionary.ts";
import { list } from "../shape/list.ts";
import { reportWrongType, type Shape } from "../shape/shape.ts";
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
    const { node } = slot;
    if (!isMap(node)) {
      const rules = plainList.read(slot, reading);
      return rules && [{ language: undefined, rules }];
    }
    if (node.items.some(({ key }) => isScalar(key) && ruleKeys.has(key.source))) {
      return reportWrongType(
        { ...slot, node },
        reading,
        "a list of rules",
        "begin each rule with `- `",
      );
    }
    const sets = byLanguage.read(slot, reading) ?? [];
    return sets.map(({ key, value }) => ({ language: key, rules: value }));
  },
};

const ruleKeys = new Set(["exact", "near", "within", "all", "regex"]);
