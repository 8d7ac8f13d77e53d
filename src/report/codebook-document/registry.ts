import type { CodebookDocumentFormatter } from "./codebook-document.ts";
import { htmlFormat } from "./html.ts";
import { markdown } from "./markdown.ts";

export type CodebookDocumentFormat = "markdown" | "html";

/** The choices of `--format` are exactly these keys; a name without a formatter does not compile. */
export const codebookDocumentFormats: Readonly<
  Record<CodebookDocumentFormat, CodebookDocumentFormatter>
> = {
  markdown,
  html: htmlFormat,
};
