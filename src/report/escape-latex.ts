import { oneLine } from "./one-line.ts";

const escapes: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\{`,
  "}": String.raw`\}`,
  $: String.raw`\$`,
  "&": String.raw`\&`,
  "#": String.raw`\#`,
  "%": String.raw`\%`,
  _: String.raw`\_`,
  "^": String.raw`\textasciicircum{}`,
  "~": String.raw`\textasciitilde{}`,
  "<": String.raw`\textless{}`,
  ">": String.raw`\textgreater{}`,
  "|": String.raw`\textbar{}`,
  // With some languages of babel a bare quote is a command.
  '"': "{''}",
  // A cell that begins with a bracket would be taken for an option of the \\ before it.
  "[": "{[}",
  "]": "{]}",
  "–": "--",
  // Two hyphens would be set as a dash.
  "-": "-{}",
};

/** Text for LaTeX; straight quotation marks in pairs become typographic ones. */
export function escapeLatex(text: string): string {
  return oneLine(text)
    .split(/"([^"]*)"/)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : `\`\`${escaped(part)}''`))
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\{}$&#%_^~<>|"[\]–]|-(?=-)/g, (sign) => escapes[sign] ?? sign);
}
