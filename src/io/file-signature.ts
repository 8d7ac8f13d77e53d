type Signature = {
  /** What a researcher calls it, to follow "this is". */
  readonly what: string;
  readonly at?: number;
  /** Bytes written as characters U+0000 to U+00FF. */
  readonly starts: readonly string[];
};

// Formats that end up in folders of transcripts, by their first bytes. The order matters where one
// signature begins like another.
const signatures: readonly Signature[] = [
  { what: "a PDF", starts: ["%PDF-"] },
  { what: "an RTF document", starts: ["{\\rtf"] },
  {
    what: "an old Word, Excel or PowerPoint file, or a password-protected one",
    starts: ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  },
  { what: "a PNG picture", starts: ["\x89PNG\r\n\x1a\n"] },
  { what: "a JPEG photograph", starts: ["\xff\xd8\xff"] },
  { what: "a GIF picture", starts: ["GIF87a", "GIF89a"] },
  { what: "a TIFF picture", starts: ["II*\0", "MM\0*"] },
  { what: "a WAV recording", at: 8, starts: ["WAVE"] },
  { what: "a WebP picture", at: 8, starts: ["WEBP"] },
  { what: "an MP4, M4A or HEIC file", at: 4, starts: ["ftyp"] },
  { what: "an MP3 recording", starts: ["ID3", "\xff\xfb", "\xff\xf3", "\xff\xf2"] },
  { what: "an Ogg recording", starts: ["OggS"] },
  { what: "a FLAC recording", starts: ["fLaC"] },
  { what: "a Matroska or WebM video", starts: ["\x1aE\xdf\xa3"] },
  {
    what: "an SQLite database (MAXQDA, Taguette and others keep projects so)",
    starts: ["SQLite format 3\0"],
  },
  { what: "a gzip archive", starts: ["\x1f\x8b"] },
  { what: "a 7-Zip archive", starts: ["7z\xbc\xaf\x27\x1c"] },
  { what: "a RAR archive", starts: ["Rar!\x1a\x07"] },
  { what: "UTF-32 text", starts: ["\xff\xfe\0\0", "\0\0\xfe\xff"] },
];

// A zip's first entry is stored near its start, and the names of the next ones follow: enough to
// tell what the zip is without unpacking it.
const zipKinds: readonly { readonly what: string; readonly holds: string }[] = [
  { what: "an OpenDocument text (odt)", holds: "opendocument.text" },
  { what: "a Word document (docx)", holds: "word/" },
  { what: "an Excel workbook (xlsx)", holds: "xl/" },
  { what: "a REFI-QDA project (qdpx)", holds: "project.qde" },
];

const peekLength = 4096;

/** What a file is that begins with these bytes, where it is a known kind that is not plain text. */
export function recogniseSignature(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(peekLength, bytes.length),
  ).toString("latin1");
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
    return zipKinds.find(({ holds }) => head.includes(holds))?.what ?? "a zip archive";
  }
  return signatures.find(({ at = 0, starts }) => starts.some((start) => head.startsWith(start, at)))
    ?.what;
}
