import { expect, test } from "vitest";
import { ruleComparer } from "../../src/matching/compared-rule.ts";
import { coversRule } from "../../src/matching/covers-rule.ts";
import { type RuleSource, ruleOf } from "./build.ts";

function covers(wide: RuleSource, narrow: RuleSource, language = "en"): boolean {
  const compare = ruleComparer();
  return coversRule(compare(ruleOf(wide, language)), compare(ruleOf(narrow, language)));
}

const near = (within: number, ...words: readonly string[]): RuleSource => ({ near: words, within });
const all = (...words: readonly string[]): RuleSource => ({ all: words });

test.each<[RuleSource, RuleSource, string?]>([
  ["crash", "system crashed"],
  ["crash", "=crashes"],
  ["crash*", "=Crashing"],
  ["ehr", "=EHR"],
  ["log*", "logs*"],
  ["log*", "log?"],
  ["l?g*", "log*"],
  ["*", "l*g"],
  ["log*", "logging"],
  ["* in", "log in"],
  ["مریض*", "مریضوں", "ur"],
  ["crash", near(3, "system", "crashed")],
  ["crash", all("system", "crashed")],
  [all("system", "crash"), near(3, "the system", "crash")],
  [all("system", "crash"), "system crash"],
  [all("a", "a"), "a"],
  [near(1, "system", "crash"), "system crash"],
  [near(2, "crash", "system"), "the system has crashed"],
  [near(4, "system", "crash"), near(3, "system", "crash")],
  [near(4, "system", "crash"), near(3, "crash", "the system")],
  [near(5, "in", "no"), near(3, "log in now", "no")],
  [near(6, "a", "c"), near(3, "a", "b", "c")],
  [near(7, "a", "c"), near(3, "a", "b x", "c")],
  [near(2, "system", "crash"), all("system crash", "x")],
])("%j covers %j", (wide, narrow, language) => {
  expect(covers(wide, narrow, language)).toBe(true);
});

test.each<[RuleSource, RuleSource, string?]>([
  ["system crash", "crash"],
  ["=EHR", "ehr"],
  ["logs*", "log*"],
  ["log?", "log*"],
  ["logging*", "logging"],
  ["log*s", "logs"],
  ["hôpital*", "hôpital", "fr"],
  ["crash", "crash*"],
  [near(3, "system", "crash"), near(4, "system", "crash")],
  [near(3, "system", "crash"), near(3, "system now", "crash")],
  [near(3, "in", "no"), near(3, "log in now", "no")],
  [near(5, "a", "c"), near(3, "a", "b", "c")],
  [near(6, "a", "c"), near(3, "a", "b x", "c")],
  [near(9, "a", "a"), near(3, "a", "b")],
  [near(2, "a", "a"), "a"],
  [near(3, "system", "crash"), all("system", "crash")],
  [near(9, "a", "b"), "a x"],
  [{ regex: "crash" }, "crash"],
  ["crash", { regex: "crash" }],
])("%j does not cover %j", (wide, narrow, language) => {
  expect(covers(wide, narrow, language)).toBe(false);
});
