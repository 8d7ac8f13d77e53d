import { anchorOf } from "./anchors.ts";
import type { Part, Section } from "./codebook-document.ts";

type Inside = { readonly parts?: readonly Part[]; readonly sections?: readonly Section[] };

/** A chapter of the document's own. `id`: what its anchor is made from. */
export function chapter(id: string, heading: string, inside: Inside): Section {
  return plainSection("chapter", anchorOf("chapter", id), heading, inside);
}

/** A section that is no code or theme, and so has no id, marks or use. */
export function plainSection(
  kind: Section["kind"],
  anchor: string,
  heading: string,
  { parts = [], sections = [] }: Inside,
): Section {
  return { kind, anchor, heading, id: undefined, marks: [], use: undefined, parts, sections };
}
