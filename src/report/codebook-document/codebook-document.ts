import type { CodeKind } from "../../model/codebook.ts";

/**
 * A codebook made ready to be written as a document: every word and the order of everything. The
 * formats only lay it out, so that all of them say the same.
 */
export type CodebookDocument = {
  readonly title: string;
  /** BCP 47, of what the codebook's authors wrote. What this program adds is English. */
  readonly language: string;
  /** Of the quotations from transcripts; empty where they may be in several. */
  readonly quoteLanguage: string;
  /** Where each code and theme stands, under its id and its former ids. */
  readonly anchors: Anchors;
  readonly facts: readonly Fact[];
  /** How to read the document, a paragraph each. */
  readonly notes: readonly string[];
  /** What the numbers in the table of contents are; undefined where there are none. */
  readonly contentsNote: string | undefined;
  readonly chapters: readonly Section[];
};

export type Anchors = ReadonlyMap<string, string>;

export type Fact = { readonly label: string; readonly value: string };

/** A chapter, a theme or a code; what is in a theme is nested in it. */
export type Section = {
  readonly kind: "chapter" | "theme" | "code" | "rules";
  readonly anchor: string;
  readonly heading: string;
  readonly id: string | undefined;
  /** What sort of code or theme it is, in a word or two each. */
  readonly marks: readonly Mark[];
  /** For the table of contents, where codings were counted: `12`, with two coders `12 / 9`. */
  readonly use: string | undefined;
  readonly parts: readonly Part[];
  readonly sections: readonly Section[];
};

export type Mark = { readonly text: string; readonly kind?: CodeKind };

/** A labelled part of a section. */
export type Part = {
  readonly label: string;
  /** Where something refers to this part. */
  readonly anchor?: string;
  readonly body: Body;
};

export type Link = { readonly text: string; readonly anchor: string };

export type Quotation = { readonly text: string; readonly reason: string | undefined };

export type Body =
  /** The authors' own words: paragraphs and lines as they set them. */
  | { readonly kind: "prose"; readonly text: string }
  /** Words of this program. */
  | { readonly kind: "remark"; readonly text: string }
  /** Says that a part is not there. */
  | { readonly kind: "missing"; readonly text: string }
  | { readonly kind: "quotations"; readonly quotations: readonly Quotation[] }
  | { readonly kind: "links"; readonly links: readonly Link[] }
  /** Ids and rules: to be read letter by letter. */
  | { readonly kind: "literals"; readonly literals: readonly string[] }
  | { readonly kind: "counts"; readonly headings: readonly string[]; readonly rows: CountRows }
  | { readonly kind: "source"; readonly citation: string; readonly url: string | undefined };

/** A row for each coder: the name, and a number for each heading after the first. */
export type CountRows = readonly {
  readonly name: string;
  readonly numbers: readonly number[];
}[];

/** Writes the document as text that ends with a line end. */
export type CodebookDocumentFormatter = (document: CodebookDocument) => string;
