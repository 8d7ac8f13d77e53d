import { checkCodebook } from "../../../src/checks/check-codebook.ts";
import { rulesEntries } from "../../../src/diagnostics/catalogue/codebook/rules.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { head } from "../../codebook/read.ts";

/** What the checks of rules find in a codebook, and only they. */
export function diagnosticsOf(text: string): readonly Diagnostic[] {
  return checkCodebook("codebook.yaml", text).diagnostics.filter(
    ({ code }) => code in rulesEntries,
  );
}

/** Each finding as its name and the text that its span quotes. */
export function found(text: string): (readonly [string, string])[] {
  return diagnosticsOf(text).map(({ code, span }) => [
    code.replace("codebook/", ""),
    text.slice(span?.start, span?.end),
  ]);
}

type CodeSource = Readonly<Record<string, unknown>>;

/** A codebook with these codes, each by its keys; values are written as JSON, which is YAML too. */
export function codebookWith(
  codes: Readonly<Record<string, CodeSource>>,
  { language = "en", phase = 2 } = {},
): string {
  const entries = Object.entries(codes).map(([id, keys]) => {
    const lines = Object.entries({ name: id, brief: `About ${id}.`, ...keys });
    return `  - id: ${id}\n${lines.map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`).join("")}`;
  });
  const start = head
    .replace("language: en", `language: ${language}`)
    .replace("phase: 2", `phase: ${phase}`);
  return `${start}codes:\n${entries.join("")}`;
}

/** What is found in one code with these rules, quotes as its author wrote them. */
export function foundIn(
  rules: readonly unknown[],
  unless: readonly unknown[] = [],
  language = "en",
): (readonly [string, string])[] {
  return found(codebookWith({ cost: { rules, unless } }, { language })).map(([code, quote]) => [
    code,
    quote.replace(/^"(.*)"$/, "$1"),
  ]);
}
