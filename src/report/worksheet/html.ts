import type { Worksheet } from "../../model/worksheet.ts";
import { baseStyle } from "../html/base-style.ts";
import { html } from "../html/html.ts";
import { renderPage } from "../html/page.ts";
import { dataBlock } from "./html-data.ts";
import { worksheetStyle } from "./html-style.ts";
import { pageScript } from "./page-script.ts";

export type WorksheetPageOptions = {
  /** Hexadecimal digits that tell one text from another, such as those of SHA-256. */
  readonly digest: (text: string) => string;
  /**
   * The decisions.csv that was applied. What the page saves begins with it as it is; without it, with
   * the decisions that the worksheet has.
   */
  readonly decisions?: string;
};

/**
 * The disagreements as a page to be opened from disk: it holds everything, asks for nothing, and its
 * script (src/browser/worksheet) writes decisions.csv. `digest` keeps what is decided about one set of
 * disagreements apart from what is decided about another, in the browser's store.
 */
export function worksheetHtml(
  worksheet: Worksheet,
  { digest, decisions }: WorksheetPageOptions,
): string {
  const ids = worksheet.items.map(({ item }) => item.id);
  const embedded = decisions ?? JSON.stringify(worksheet.items.map(({ settlement }) => settlement));
  return renderPage({
    title: `${worksheet.codebook.title} (disagreements)`,
    language: "en",
    styles: [baseStyle, worksheetStyle],
    skipTo: "worksheet",
    body: html`<div id="app" data-digest="${digest(ids.join("\n"))}" data-embedded="${digest(embedded)}">
<noscript><p>This page needs JavaScript, which this browser does not run. The same disagreements are in worksheet.md and worksheet.csv.</p></noscript>
</div>
${dataBlock("data", worksheet)}
${dataBlock("decisions", decisions ?? null)}`,
    scripts: [pageScript],
  });
}
