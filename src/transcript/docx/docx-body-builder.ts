import type { DocxBlock, DocxBody, DocxRow } from "./docx-body.ts";

type Paragraph = { readonly kind: "paragraph"; text: string; joinsNext: boolean };
type OpenParagraph = Paragraph & { readonly textBoxes: Block[] };
type OpenTable = { readonly kind: "table"; readonly rows: DocxRow[] };
type OpenRow = { readonly cells: string[][]; deleted: boolean };
type Block = Paragraph | OpenTable;
type Attribute = (localName: string) => string | undefined;
/** What to do at the end of an element. */
type Close = () => void;

const nothing: Close = () => {};

// What describes text and is none: a `w:tab` in `w:pPr` is a tab stop, `w:rt` an aid for reading.
const descriptions = new Set(
  "pPr rPr tblPr tblGrid tblPrEx trPr tcPr sectPr sdtPr sdtEndPr rubyPr rt".split(" "),
);

const characters: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["ptab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
  ["softHyphen", "\u00ad"],
]);

/**
 * Collects the text of a document.xml from a parser's events, as it reads with all tracked changes
 * accepted. Field codes, notes, comments and pictures are no part of it. Text boxes follow the
 * paragraph that they are anchored to; a table in a cell or in a text box is read as paragraphs.
 */
export class DocxBodyBuilder {
  readonly #blocks: Block[] = [];
  /** Where a finished paragraph goes: the document, a cell or a text box. */
  readonly #targets: Block[][] = [this.#blocks];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #closers: Close[] = [];
  #table: OpenTable | undefined;
  #nestedTables = 0;
  #row: OpenRow | undefined;
  #skipping = 0;
  #inText = false;
  #isPlaceholder = false;
  #alternativeTaken = false;
  #described: string | undefined;
  #deletions = 0;

  open(name: string, attribute: Attribute): void {
    if (this.#skipping > 0) this.#observe(name);
    this.#closers.push(this.#skipping > 0 ? nothing : this.#enter(name, attribute));
  }

  close(): void {
    this.#closers.pop()?.();
  }

  write(text: string): void {
    if (this.#inText && this.#skipping === 0) this.#append(text.replaceAll("\n", " "));
  }

  body(): DocxBody {
    const blocks = this.#blocks.map(
      (block): DocxBlock =>
        block.kind === "table" ? block : { kind: "paragraph", text: block.text },
    );
    return { blocks, deletions: this.#deletions };
  }

  #enter(name: string, attribute: Attribute): Close {
    const character = characters.get(name);
    if (character !== undefined) this.#append(character);
    if (descriptions.has(name)) return this.#describe(name);
    switch (name) {
      case "p":
        return this.#enterParagraph();
      case "t":
        this.#inText = true;
        return () => {
          this.#inText = false;
        };
      case "sym":
        this.#append(symbol(attribute("char")));
        return nothing;
      case "del":
        this.#deletions += 1;
        return this.#skip();
      case "moveFrom":
        return this.#skip();
      case "tbl":
        return this.#enterTable();
      case "tr":
        return this.#enterRow();
      case "tc":
        return this.#enterCell();
      case "txbxContent":
        return this.#enterTarget(this.#paragraphs[0]?.textBoxes ?? this.#target());
      case "sdt":
        return this.#enterControl();
      case "sdtContent":
        return this.#isPlaceholder ? this.#skip() : nothing;
      case "AlternateContent":
        return this.#enterAlternatives();
      case "Choice":
      case "Fallback":
        if (this.#alternativeTaken) return this.#skip();
        this.#alternativeTaken = true;
        return nothing;
      default:
        return nothing;
    }
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  #skip(): Close {
    this.#skipping += 1;
    return () => {
      this.#skipping -= 1;
    };
  }

  #describe(name: string): Close {
    this.#described = name;
    return this.#skip();
  }

  /** Inside a description: a mark that was deleted or moved, or a control that only shows a prompt. */
  #observe(name: string): void {
    const isGone = name === "del" || name === "moveFrom";
    const paragraph = this.#paragraphs.at(-1);
    if (this.#described === "pPr" && isGone && paragraph !== undefined) paragraph.joinsNext = true;
    if (this.#described === "trPr" && isGone && this.#row !== undefined) this.#row.deleted = true;
    if (this.#described === "sdtPr" && name === "showingPlcHdr") this.#isPlaceholder = true;
  }

  #target(): Block[] {
    return this.#targets.at(-1) ?? this.#blocks;
  }

  #enterTarget(target: Block[]): Close {
    this.#targets.push(target);
    return () => this.#targets.pop();
  }

  #enterParagraph(): Close {
    const opened: OpenParagraph = { kind: "paragraph", text: "", joinsNext: false, textBoxes: [] };
    this.#paragraphs.push(opened);
    return () => {
      this.#paragraphs.pop();
      const { text, joinsNext, textBoxes } = opened;
      const target = this.#target();
      const last = target.at(-1);
      if (last?.kind === "paragraph" && last.joinsNext) {
        last.text += text;
        last.joinsNext = joinsNext;
      } else target.push({ kind: "paragraph", text, joinsNext });
      for (const block of textBoxes) target.push(block);
    };
  }

  #enterTable(): Close {
    if (this.#table !== undefined || this.#targets.length > 1) {
      this.#nestedTables += 1;
      return () => {
        this.#nestedTables -= 1;
      };
    }
    const opened: OpenTable = { kind: "table", rows: [] };
    this.#table = opened;
    this.#blocks.push(opened);
    return () => {
      this.#table = undefined;
    };
  }

  #enterRow(): Close {
    const table = this.#table;
    if (table === undefined || this.#nestedTables > 0) return nothing;
    const row: OpenRow = { cells: [], deleted: false };
    this.#row = row;
    return () => {
      this.#row = undefined;
      if (!row.deleted) table.rows.push(row.cells);
    };
  }

  #enterCell(): Close {
    const row = this.#row;
    if (row === undefined || this.#nestedTables > 0) return nothing;
    const blocks: Block[] = [];
    const leave = this.#enterTarget(blocks);
    return () => {
      leave();
      row.cells.push(blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])));
    };
  }

  #enterControl(): Close {
    const outer = this.#isPlaceholder;
    this.#isPlaceholder = false;
    return () => {
      this.#isPlaceholder = outer;
    };
  }

  #enterAlternatives(): Close {
    const outer = this.#alternativeTaken;
    this.#alternativeTaken = false;
    return () => {
      this.#alternativeTaken = outer;
    };
  }
}

/** A character of a symbol font, by its hexadecimal code; Word keeps most in the private use area. */
function symbol(code: string | undefined): string {
  const value = code === undefined ? Number.NaN : Number.parseInt(code, 16);
  return value >= 0x20 && value <= 0xffff && (value & 0xf800) !== 0xd800
    ? String.fromCodePoint(value)
    : "";
}
