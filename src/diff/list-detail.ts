import type { ChangeDetail } from "../model/codebook-diff.ts";
import type { Rule } from "../model/rule.ts";
import { ruleKey } from "./rule-key.ts";
import { plainText } from "./same-text.ts";

type Item = { readonly key: string; readonly shown: string };

/** What only one of two lists has, however the lists are ordered; undefined where there is nothing. */
export function itemsDetail(
  old: readonly string[],
  now: readonly string[],
): ChangeDetail | undefined {
  return detailOf(old.map(textItem), now.map(textItem));
}

/** `withLanguage`: in a codebook of several languages a rule is shown with its own. */
export function ruleDetail(
  old: readonly Rule[],
  now: readonly Rule[],
  withLanguage: boolean,
): ChangeDetail | undefined {
  const item = (rule: Rule): Item => ({
    key: ruleKey(rule),
    shown: withLanguage ? `${rule.language}: ${rule.label}` : rule.label,
  });
  return detailOf(old.map(item), now.map(item));
}

function textItem(text: string): Item {
  const plain = plainText(text);
  return { key: plain, shown: plain };
}

function detailOf(old: readonly Item[], now: readonly Item[]): ChangeDetail | undefined {
  const gone = missingFrom(now, old);
  const come = missingFrom(old, now);
  return gone.length + come.length === 0 ? undefined : { form: "items", old: gone, new: come };
}

function missingFrom(list: readonly Item[], items: readonly Item[]): string[] {
  const keys = new Set(list.map(({ key }) => key));
  return [...new Set(items.filter(({ key }) => !keys.has(key)).map(({ shown }) => shown))];
}
