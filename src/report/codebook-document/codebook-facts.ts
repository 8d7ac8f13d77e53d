import type { Codebook } from "../../model/codebook.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { Fact } from "./codebook-document.ts";
import {
  amount,
  approachNames,
  kindsCounted,
  languageName,
  listed,
  phaseNames,
} from "./wording.ts";

/** What stands under the title. */
export function codebookFacts(codebook: Codebook, date: string | undefined): Fact[] {
  const { id, version, languages, approach, phase } = codebook;
  return [
    { label: "Codebook", value: id },
    { label: "Version", value: version },
    ...(date === undefined ? [] : [{ label: "Date", value: date }]),
    { label: "Approach", value: approachNames[approach] },
    { label: "Phase", value: `${phase} of 6, ${phaseNames[phase]}` },
    {
      label: languages.length > 1 ? "Languages" : "Language",
      value: listed(languages.map(languageName)),
    },
    { label: "Size", value: sizeOf(codebook) },
  ];
}

/** `2 themes, 1 sub-theme and 9 codes (7 barriers, 2 facilitators); retired: 1 code`. */
function sizeOf(codebook: Codebook): string {
  const nodes = codebookNodes(codebook);
  const themes = nodes.flatMap((node) =>
    node.level === "code" ? [] : [{ level: node.level, status: node.theme.status }],
  );
  const codes = nodes.flatMap((node) => (node.level === "code" ? [node.code] : []));
  const inUse = <Node extends { readonly status: string }>(of: readonly Node[]) =>
    of.filter(({ status }) => status !== "retired");
  const current = inUse(themes);
  const subThemes = current.filter(({ level }) => level === "subtheme").length;
  const kinds = Object.entries(kindsCounted).flatMap(([kind, [one, many]]) => {
    const count = inUse(codes).filter((code) => code.kind === kind).length;
    return count === 0 ? [] : [amount(count, one, many)];
  });
  const size = listed([
    amount(current.length - subThemes, "theme"),
    ...(subThemes === 0 ? [] : [amount(subThemes, "sub-theme")]),
    amount(inUse(codes).length, "code"),
  ]);
  const gone = [
    [themes.length - current.length, "theme"] as const,
    [codes.length - inUse(codes).length, "code"] as const,
  ].flatMap(([count, what]) => (count === 0 ? [] : [amount(count, what)]));
  return `${size}${kinds.length === 0 ? "" : ` (${kinds.join(", ")})`}${gone.length === 0 ? "" : `; retired: ${listed(gone)}`}`;
}
