import { baseStyle } from "../html/base-style.ts";
import { type Html, html } from "../html/html.ts";
import { renderPage } from "../html/page.ts";
import { legendOf } from "../table-formats/legend.ts";
import type { TableReport } from "../tables/table-report.ts";
import type { AgreementBlock, AgreementFormatter } from "./agreement-document.ts";
import { describeAgreement } from "./describe-agreement.ts";
import { agreementStyle } from "./html-style.ts";
import { saidOnce } from "./said-once.ts";

/** One page that needs nothing else, to be read or printed. */
export const htmlFormat: AgreementFormatter = (report, { toolVersion }) => {
  const { title, blocks } = describeAgreement(report, toolVersion);
  return renderPage({
    title,
    language: "en",
    styles: [baseStyle, agreementStyle],
    skipTo: "report",
    body: html`<header>
<h1 dir="auto">${title}</h1>
</header>
<main id="report" tabindex="-1">
${saidOnce(blocks).map(blockHtml)}</main>`,
  });
};

function blockHtml(block: AgreementBlock): Html {
  switch (block.kind) {
    case "heading":
      return html`<h2>${block.text}</h2>\n`;
    case "paragraph":
      return html`<p dir="auto">${block.text}</p>\n`;
    case "items":
      return html`<ul>\n${block.items.map((item) => html`<li dir="auto">${item}</li>\n`)}</ul>\n`;
    case "table":
      return tableHtml(block.table);
  }
}

function tableHtml({ caption, notes, display }: TableReport): Html {
  const { columns, rows } = display;
  const sides = columns.map(({ align }) => (align === "left" ? html` class="text"` : undefined));
  const legends = legendOf(columns);
  return html`<figure>
<div class="scroll" tabindex="0">
<table>
<caption dir="auto">${caption}</caption>
<thead><tr>${columns.map(
    ({ heading, over }, at) =>
      html`<th scope="col"${sides[at]}>${over === undefined ? undefined : html`<span class="over">${over}: </span>`}${heading}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  ({ cells }) =>
    html`<tr>${cells.map((cell, at) =>
      at === 0 ? html`<th scope="row" dir="auto">${cell}</th>` : html`<td${sides[at]}>${cell}</td>`,
    )}</tr>\n`,
)}</tbody>
</table>
</div>
<figcaption>
${legends.map(({ term, text }) => html`<p><b>${term}</b>: ${text}.</p>\n`)}${[...display.notes, ...notes].map((note) => html`<p dir="auto">${note}</p>\n`)}</figcaption>
</figure>
`;
}
