/** The text of a table's cell, paragraph by paragraph. */
type DocxCell = readonly string[];
export type DocxRow = readonly DocxCell[];

export type DocxBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly DocxRow[] };

export type DocxBody = {
  readonly blocks: readonly DocxBlock[];
  /** How many deletions of tracked changes were left out. */
  readonly deletions: number;
};
