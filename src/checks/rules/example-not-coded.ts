import { chooseLanguages } from "../../coding/choose-languages.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { compileRules } from "../../matching/compile-rules.ts";
import { nearMisses } from "../../matching/explain.ts";
import type { Match } from "../../matching/match-turns.ts";
import type { Code, Codebook } from "../../model/codebook.ts";
import { primarySubtag } from "../../text/primary-subtag.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { quotations, saidByOne } from "./quotations.ts";

/** Examples that their own code's rules do not code by sentence, with what happened instead. */
export function* exampleNotCoded(subject: CheckSubject): Generator<Diagnostic> {
  const { codebook } = subject;
  const severity = codebook.phase >= 5 ? "error" : "warning";
  const { tried, words } = quotations(subject);
  for (const code of subject.codes) {
    if (code.rules.length === 0 || !subject.hasSoundRules(code)) continue;
    for (const example of code.examples) {
      const matches = tried(example).bySentence;
      const own = matches.filter((match) => match.code === code.id);
      if (own.some(isCoding)) continue;
      const { suppressed, evidence } = own[0] ?? {};
      const holding = suppressed?.[0];
      const spans = evidence?.[0]?.spans ?? [];
      const message =
        holding !== undefined
          ? `the rules of \`${code.id}\` find ${words(spans)} in this example, but \`unless: ${holding.rule.label}\` holds the code back`
          : `no rule of \`${code.id}\` fires on this example${languageLacking(code, example.text, codebook)}`;
      const elsewhere = others(matches, code);
      const hint =
        holding !== undefined
          ? "narrow the `unless`, or make the example a near-miss"
          : (whatCameClose(code, example.text, codebook) ?? whatToDo(elsewhere.length > 0));
      const related = [
        ...(holding ? [{ span: holding.rule.at, message: "this holds the code back" }] : []),
        ...elsewhere,
      ];
      yield finding(subject, "codebook/example-not-coded", example.at, message, {
        severity,
        hint,
        ...(related.length === 0 ? {} : { related }),
      });
    }
  }
}

function whatToDo(isCodedElsewhere: boolean): string {
  return isCodedElsewhere
    ? "move the example to the code that it belongs to, or add a rule that finds it here"
    : "add a rule that finds the words by which a reader would code it";
}

function isCoding({ suppressed }: Match): boolean {
  return suppressed.length === 0;
}

/** What of other codes does code the example. */
function others(
  matches: readonly Match[],
  own: Code,
): NonNullable<Diagnostic["related"]>[number][] {
  const byCode = new Map(
    matches
      .filter((match) => match.code !== own.id && isCoding(match))
      .map((match) => [match.code, match.evidence[0]?.rule.at]),
  );
  return Array.from(byCode, ([code, span]) => ({
    ...(span === undefined ? {} : { span }),
    message: `this rule of \`${code}\` codes it`,
  }));
}

/** Where the example is in a language of the codebook for which its code has no rules. */
function languageLacking(code: Code, text: string, { languages }: Codebook): string {
  if (languages.length === 1) return "";
  const spoken = chooseLanguages(languages, [], text);
  const primary = new Set(spoken.map(primarySubtag));
  if (code.rules.some(({ language }) => primary.has(primarySubtag(language)))) return "";
  const names = spoken.map((language) => englishNames.of(language) ?? language);
  return `: it has none for ${names.join(" or ")}`;
}

const englishNames = new Intl.DisplayNames("en", { type: "language" });

function whatCameClose(code: Code, text: string, { languages }: Codebook): string | undefined {
  if (!code.rules.some(({ kind }) => kind === "near")) return undefined;
  const matcher = compileRules({ themes: [], codes: [code] });
  const [closest] = nearMisses(matcher, saidByOne([text]), 0, languages).sort(
    (a, b) => a.distance - b.distance,
  );
  if (closest === undefined || closest.rule.kind !== "near") return undefined;
  // Words much further apart than the rule allows are not what it nearly found.
  if (closest.distance > 2 * closest.rule.within + 2) return undefined;
  return `\`${closest.rule.label}\` would fire with \`within: ${closest.distance}\``;
}
