import type { TableAgreement } from "../../model/table-agreement.ts";
import { agreementStyle } from "../agreement/html-style.ts";
import { baseStyle } from "../html/base-style.ts";
import { type Html, html } from "../html/html.ts";
import { renderPage } from "../html/page.ts";
import { legendOf } from "../table-formats/legend.ts";
import type { TableReport } from "../tables/table-report.ts";

/** One page that needs nothing else, to be read or printed: each table, and what is to be known of it. */
export function htmlPage(title: string, tables: readonly TableReport[]): string {
  return renderPage({
    title,
    language: "en",
    styles: [baseStyle, agreementStyle],
    skipTo: "report",
    body: html`<header>
<h1 dir="auto">${title}</h1>
</header>
<main id="report" tabindex="-1">
${tables.map(tableHtml)}</main>`,
  });
}

export function titleOf({ coders, files }: TableAgreement): string {
  return `Agreement of ${coders.length} coders: ${files.join(", ")}`;
}

function tableHtml({ caption, notes, display }: TableReport): Html {
  const { columns, rows } = display;
  const sides = columns.map(({ align }) => (align === "left" ? html` class="text"` : undefined));
  return html`<figure>
<div class="scroll" tabindex="0">
<table>
<caption dir="auto">${caption}</caption>
<thead><tr>${columns.map(({ heading }, at) => html`<th scope="col"${sides[at]}>${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(({ cells }) => html`<tr>${cells.map((cell, at) => cellHtml(cell, at, sides))}</tr>\n`)}</tbody>
</table>
</div>
<figcaption>
${legendOf(columns).map(({ term, text }) => html`<p><b>${term}</b>: ${text}.</p>\n`)}${[
  ...display.notes,
  ...notes,
].map((note) => html`<p dir="auto">${note}</p>\n`)}</figcaption>
</figure>
`;
}

function cellHtml(cell: string, at: number, sides: readonly (Html | undefined)[]): Html {
  return at === 0
    ? html`<th scope="row" dir="auto">${cell}</th>`
    : html`<td${sides[at]}>${cell}</td>`;
}
