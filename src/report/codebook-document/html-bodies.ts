import { type Html, html } from "../html/html.ts";
import type { Anchors, Body, CountRows, Quotation } from "./codebook-document.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type ProsePiece, splitProse } from "./text-pieces.ts";

/** What every piece of the page is written with. */
export type Setting = {
  /** The attribute that names the language of the authors' texts; none where it is English. */
  readonly language: Html | undefined;
  /** The same of quotations. */
  readonly quoteLanguage: Html | undefined;
  readonly anchors: Anchors;
};

export function bodyHtml(body: Body, setting: Setting): Html {
  switch (body.kind) {
    case "prose":
      return html`${proseHtml(body.text, setting)}`;
    case "remark":
      return html`<p class="remark">${body.text}</p>`;
    case "missing":
      return html`<p class="missing">${body.text}</p>`;
    case "quotations":
      return html`${body.quotations.map((one) => quotationHtml(one, setting))}`;
    case "links":
      return html`<p class="remark">${body.links.map(
        ({ text, anchor }, at) =>
          html`${at === 0 ? undefined : ", "}<a href="#${anchor}"><bdi>${text}</bdi></a>`,
      )}</p>`;
    case "literals":
      return html`<ul class="literals">${body.literals.map(
        (literal) => html`<li><code dir="auto">${literal}</code></li>`,
      )}</ul>`;
    case "counts":
      return countsHtml(body.headings, body.rows);
    case "source":
      return html`${proseHtml(body.citation, setting)}${
        body.url === undefined ? undefined : html`<p class="remark">${linkedHtml(body.url)}</p>`
      }`;
  }
}

function proseHtml(text: string, { language, anchors }: Setting): Html[] {
  return paragraphsOf(text).map(
    (lines) =>
      html`<p class="prose" dir="auto"${language}>${linkedHtml(lines.join("\n"), anchors)}</p>`,
  );
}

function quotationHtml({ text, reason }: Quotation, setting: Setting): Html {
  const { language, quoteLanguage, anchors } = setting;
  const paragraphs = paragraphsOf(text).map(
    (lines) => html`<p class="prose">${linkedHtml(lines.join("\n"))}</p>`,
  );
  const quoted = html`<blockquote dir="auto"${quoteLanguage}>${paragraphs}</blockquote>`;
  return reason === undefined
    ? quoted
    : html`${quoted}<p class="why" dir="auto"${language}>${linkedHtml(reason.trim(), anchors)}</p>`;
}

function linkedHtml(text: string, anchors: Anchors = new Map()): Html[] {
  return splitProse(text, anchors).map(pieceHtml);
}

/** Only http and https become links, so that no text of a codebook can run anything. */
function pieceHtml(piece: ProsePiece): Html {
  switch (piece.kind) {
    case "words":
      return html`${piece.text}`;
    case "address":
      return html`<a href="${piece.text}" dir="ltr">${piece.text}</a>`;
    case "mention":
      return html`<a href="#${piece.anchor}"><code>${piece.text}</code></a>`;
  }
}

function countsHtml(headings: readonly string[], rows: CountRows): Html {
  return html`<table><thead><tr>${headings.map(
    (heading) => html`<th scope="col">${heading}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ name, numbers }) =>
      html`<tr><th scope="row"><bdi>${name}</bdi></th>${numbers.map(
        (count) => html`<td>${count}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}
