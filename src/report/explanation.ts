import type { CloseRule, ExplainedCode, Explanation, FiredRule } from "../model/explanation.ts";
import { oneLine } from "./one-line.ts";
import type { TableOptions } from "./table-formats/table-format.ts";
import { wrap } from "./width.ts";

const indent = "    ";
const mostWords = 20;

/** For people: each excerpt, what is coded there and on which words, what was held back, what came close. */
export function explanationText(
  explanations: readonly Explanation[],
  { width, paint }: TableOptions,
): string {
  /** Further lines of an entry stand two columns further in. */
  const fit = (line: string) => {
    const margin = line.length - line.trimStart().length;
    const [first = "", ...others] = wrap(line.trim(), width - margin - 2);
    return [" ".repeat(margin) + first, ...others.map((other) => " ".repeat(margin + 2) + other)];
  };
  const lines = explanations.flatMap((explanation) => {
    const { excerpts, close } = explanation;
    return [
      paint.bold(heading(explanation)),
      ...(explanation.isCoded ? [] : [`  ${paint.yellow(notCoded(explanation))}`]),
      ...excerpts.flatMap(({ excerpt, line, codes }) => [
        "",
        ...wrap(`line ${line}: "${oneLine(excerpt)}"`, width - 2).map((part) => `  ${part}`),
        ...(codes.length === 0 ? [`${indent}no rule fires`] : []),
        ...codes.flatMap((code) => codeLines(code, explanation.isCoded, paint.bold)).flatMap(fit),
      ]),
      ...(close.length === 0
        ? []
        : ["", "  Came close:", ...close.flatMap((one) => closeLine(one, width))]),
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
  isCoded: boolean,
  strong: (text: string) => string,
): string[] {
  const isHeldBack = heldBackBy.length > 0;
  const outcome = isHeldBack ? "not coded" : isCoded ? "coded" : "would be coded";
  const path = theme === undefined ? code : `${theme} > ${code}`;
  return [
    `${indent}${outcome}: ${strong(path)} (${oneLine(name)})`,
    ...rules.map((fired) => `${indent}  rule ${firedText(fired)}`),
    ...heldBackBy.map((fired) => `${indent}  held back by unless ${firedText(fired)}`),
  ];
}

function firedText({ rule, ruleLine, words }: FiredRule): string {
  const quoted = words.map(({ word, comparedAs }) =>
    comparedAs === undefined ? `"${word}"` : `"${word}" (by its stem ${comparedAs})`,
  );
  const more = quoted.length > mostWords ? ` and ${quoted.length - mostWords} more` : "";
  return `${rule} (line ${ruleLine} of the codebook) on ${quoted.slice(0, mostWords).join(" ")}${more}`;
}

function closeLine(close: CloseRule, width: number): string[] {
  const { code, rule, ruleLine, sentence, words, within, distance } = close;
  const quoted = words.map((word) => `"${word}"`).join(" and ");
  const text = `${code}: rule ${rule} (line ${ruleLine} of the codebook): in "${sentence}" ${quoted} are ${distance} words apart, at most ${within} are allowed`;
  return wrap(text, width - indent.length).map((line) => indent + line);
}
