import { strToU8, zipSync } from "fflate";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const relationships = (target: string) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"' +
  ` Target="${target}"/></Relationships>`;

/** A docx whose body is this WordprocessingML; always the same bytes for the same body. */
export function wordDocument(body: string, part = "word/document.xml"): Uint8Array {
  return archive({
    "_rels/.rels": relationships(part),
    [part]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  });
}

/** A zip of these texts. */
export function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1), level: 9 });
}

/** A paragraph of these runs. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${runs.join("")}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table of rows of cells; a cell that begins with `<` is WordprocessingML. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string) => (content.startsWith("<") ? content : paragraph(run(content)));
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((content) => `<w:tc><w:tcPr/>${cell(content)}</w:tc>`).join("")}</w:tr>`;
  return `<w:tbl><w:tblPr/>${rows.map(row).join("")}</w:tbl>`;
}
