import type { CloseRule, ExplainedCode, Explanation, FiredRule } from "../model/explanation.ts";
import { oneLine } from "./one-line.ts";
import type { TableOptions } from "./table-formats/table-format.ts";
import { wrap } from "./width.ts";

const indent = "    ";

/** For people: each excerpt, what is coded there and on which words, what was held back, what came close. */
export function explanationText(
  explanations: readonly Explanation[],
  { width, paint }: TableOptions,
): string {
  const lines = explanations.flatMap((explanation) => {
    const { excerpts, close } = explanation;
    return [
      paint.bold(heading(explanation)),
      ...(explanation.isCoded ? [] : [`  ${paint.yellow(notCoded(explanation))}`]),
      ...excerpts.flatMap(({ excerpt, line, codes }) => [
        "",
        ...wrap(`line ${line}: "${oneLine(excerpt)}"`, width - 2).map((part) => `  ${part}`),
        ...(codes.length === 0 ? [`${indent}no rule fires`] : []),
        ...codes.flatMap((code) => codeLines(code, paint.bold)),
      ]),
      ...(close.length === 0 ? [] : ["", "  Came close:", ...close.map(closeLine)]),
      "",
    ];
  });
  return `${lines.join("\n").trimEnd()}\n`;
}

function heading({ transcript, turn, speaker, role, participant, languages }: Explanation): string {
  const who = speaker ?? "no label";
  const counted = participant === undefined ? role : `${role} ${participant}`;
  return `${transcript}, turn ${turn}: ${who} (${counted}); rules in ${languages.join(", ") || "no language"}`;
}

function notCoded({ role }: Explanation): string {
  const flag = role === "interviewer" ? "interviewer" : "all";
  return `This is ${role === "other" ? "other" : "an interviewer's"} speech: it is not coded unless with --speakers ${flag} or all.`;
}

function codeLines(
  { code, name, theme, rules, heldBackBy }: ExplainedCode,
  strong: (text: string) => string,
): string[] {
  const isHeldBack = heldBackBy.length > 0;
  const path = theme === undefined ? code : `${theme} > ${code}`;
  return [
    `${indent}${isHeldBack ? "not coded" : "coded"}: ${strong(path)} (${oneLine(name)})`,
    ...rules.map((fired) => `${indent}  rule ${firedText(fired)}`),
    ...heldBackBy.map((fired) => `${indent}  held back by unless ${firedText(fired)}`),
  ];
}

function firedText({ rule, ruleLine, words }: FiredRule): string {
  const quoted = words.map(({ word, comparedAs }) =>
    comparedAs === word.toLowerCase() ? `"${word}"` : `"${word}" [${comparedAs}]`,
  );
  return `${rule} (line ${ruleLine} of the codebook) on ${quoted.join(" ")}`;
}

function closeLine({ code, rule, ruleLine, words, within, distance }: CloseRule): string {
  const quoted = words.map((word) => `"${word}"`).join(" and ");
  return `${indent}${code}: rule ${rule} (line ${ruleLine}): ${quoted} are ${distance} words apart, at most ${within} are allowed`;
}
