/** Two texts of one file. */
type Change = { readonly file: string; readonly before: string; readonly after: string };

/** The file with the first line that differs, and that line as it is (-) and as it would be (+). */
export function showDifference({ file, before, after }: Change): string {
  const was = before.split("\n");
  const willBe = after.split("\n");
  const index = willBe.findIndex((line, at) => line !== was[at]);
  const at = index === -1 && was.length > willBe.length ? willBe.length : index;
  if (at === -1) return `${file}: it is to be UTF-8 without a BOM, its lines ended by LF\n`;
  const lines = [
    `${file}:${at + 1}`,
    ...show("-", was[at], at === was.length - 1),
    ...show("+", willBe[at], at === willBe.length - 1),
  ];
  return `${lines.join("\n")}\n`;
}

/** Nothing for what comes after the last line end. */
function show(sign: string, line: string | undefined, isLast: boolean): string[] {
  return line === undefined || (isLast && line === "") ? [] : [`  ${sign} ${line}`.trimEnd()];
}
