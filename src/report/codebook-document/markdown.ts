import type {
  Anchors,
  Body,
  CodebookDocumentFormatter,
  CountRows,
  Link,
  Part,
  Quotation,
  Section,
} from "./codebook-document.ts";
import {
  markdownCode,
  markdownLine,
  markdownLineStart,
  markdownParagraphs,
  noAnchors,
} from "./markdown-text.ts";

/** GitHub-flavoured: for a repository, a pull request, or pandoc. */
export const markdown: CodebookDocumentFormatter = ({
  title,
  facts,
  notes,
  contentsNote,
  chapters,
  anchors,
}) => {
  const blocks = [
    `# ${markdownLine(title)}`,
    facts.map(({ label, value }) => `- **${label}:** ${markdownLine(value)}`).join("\n"),
    ...notes.map((note) => markdownLineStart(note)),
    "## Contents",
    ...(contentsNote === undefined ? [] : [markdownLineStart(contentsNote)]),
    contents(chapters, "").join("\n"),
    ...chapters.flatMap((chapter) => section(chapter, 2, anchors)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
};

function contents(sections: readonly Section[], indent: string): string[] {
  return sections
    .filter(({ kind }) => kind !== "rules")
    .flatMap(({ anchor, heading, use, sections: inside }) => {
      const count = use === undefined ? "" : ` · ${use}`;
      return [
        `${indent}- ${link({ text: heading, anchor })}${count}`,
        ...contents(inside, `${indent}  `),
      ];
    });
}

function section(
  { anchor, heading, id, marks, parts, sections }: Section,
  level: number,
  anchors: Anchors,
): string[] {
  // Markdown has six levels; themes may be nested deeper, and then stay at the last.
  const signs = "#".repeat(Math.min(level, 6));
  const about = marks.map(({ text }) => ` · ${text}`).join("");
  return [
    `${signs} ${target(anchor)}${markdownLine(heading)}`,
    ...(id === undefined ? [] : [`${markdownCode(id)}${about}`]),
    ...parts.flatMap((one) => part(one, anchors)),
    ...sections.flatMap((inside) => section(inside, level + 1, anchors)),
  ];
}

/** Short bodies follow their label; the authors' words stand alone, so that each script has its lines. */
function part({ label, anchor, body }: Part, anchors: Anchors): string[] {
  const at = anchor === undefined ? "" : target(anchor);
  const heading = `${at}**${markdownLine(label)}**`;
  const short = shortBody(body);
  return short === undefined ? [heading, ...longBody(body, anchors)] : [`${heading}: ${short}`];
}

function shortBody(body: Body): string | undefined {
  switch (body.kind) {
    case "remark":
      return markdownLine(body.text);
    case "missing":
      return `*${markdownLine(body.text)}*`;
    case "links":
      return body.links.map(link).join(", ");
    case "literals":
      return body.literals.map(markdownCode).join(" · ");
    default:
      return undefined;
  }
}

function longBody(body: Body, anchors: Anchors): string[] {
  switch (body.kind) {
    case "prose":
      return [markdownParagraphs(body.text, anchors)];
    case "quotations":
      return body.quotations.flatMap((one) => quotation(one, anchors));
    case "counts":
      return [counts(body.headings, body.rows)];
    case "source":
      return [
        markdownParagraphs(body.citation, noAnchors),
        ...(body.url === undefined ? [] : [markdownLineStart(body.url)]),
      ];
    default:
      return [];
  }
}

function quotation({ text, reason }: Quotation, anchors: Anchors): string[] {
  const quoted = markdownParagraphs(text, noAnchors, "> ");
  return reason === undefined ? [quoted] : [quoted, `Not coded: ${markdownLine(reason, anchors)}`];
}

function counts(headings: readonly string[], rows: CountRows): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    line(headings),
    line(headings.map((_, at) => (at === 0 ? ":---" : "---:"))),
    ...rows.map(({ name, numbers }) => line([markdownLine(name), ...numbers])),
  ].join("\n");
}

function link({ text, anchor }: Link): string {
  return `[${markdownLine(text)}](#${anchor})`;
}

/** GitHub makes anchors of headings too, but from their words, which change. */
function target(anchor: string): string {
  return `<a id="${anchor}"></a>`;
}
