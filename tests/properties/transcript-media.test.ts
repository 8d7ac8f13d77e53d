import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { decodeText } from "../../src/io/decode.ts";
import { transcriptId } from "../../src/model/ids.ts";
import { readSrt } from "../../src/transcript/captions/srt.ts";
import { readVtt } from "../../src/transcript/captions/vtt.ts";
import { readDocx } from "../../src/transcript/docx/docx.ts";
import type { ParsedTranscript } from "../../src/transcript/parsed.ts";
import { readSurvey } from "../../src/transcript/survey/survey.ts";
import { transcriptBytes, transcriptText } from "../transcript/turns-shown.ts";
import { paragraph, run, table, wordDocument } from "../transcript/word-document.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 100);
const nobody: ReadonlySet<string> = new Set();

const pieces = [
  ...["\n", "\n\n", " ", "\t", "\0", "\u00a0", "\u200f", "\ud800", "🩺", "ے", "1", "12:30", "a"],
  ...["-->", " --> ", "->", "00:00:01.000 --> 00:00:02.000", "0:0:-6.-820", ":", "Name: ", "- "],
  ...[
    "<v Ann>",
    "</v>",
    "<",
    ">",
    "<c>",
    "<00:01.000>",
    "<x",
    "<UNIN/>",
    "&amp;",
    "&#x1F600;",
    "&#",
  ],
  ...["NOTE", "STYLE", "WEBVTT", '"', '""', ",", ";", "=1+1", "V1", '{"ImportId":"QID1_TEXT"}'],
  ...["<w:p>", "</w:p>", "<w:tbl>", "</w:tc>", "<w:del/>", "<w:br/>", "<w:t>", "<![CDATA[", "<!--"],
];

type Mutation = {
  readonly from: number;
  readonly length: number;
  /** Undefined: the slice that is taken out, twice. */
  readonly insert: string | undefined;
};

const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(200)),
    insert: fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: "grapheme", maxLength: 10 }),
      fc.constant(undefined),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutate(text: string, steps: readonly Mutation[]): string {
  return steps.reduce((current, { from, length, insert }) => {
    const start = Math.floor(from * (current.length + 1));
    const taken = current.slice(start, start + length);
    return current.slice(0, start) + (insert ?? taken + taken) + current.slice(start + length);
  }, text);
}

/** What every reader promises, whatever it is given. */
function expectSound({ text, turns }: ParsedTranscript): void {
  let end = 0;
  for (const { span, paragraphs, times } of turns) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(paragraphs.length).toBeGreaterThan(0);
    let inside = span.start;
    for (const speech of paragraphs) {
      expect(speech.start).toBeGreaterThanOrEqual(inside);
      expect(text.slice(speech.start, speech.end).trim()).not.toBe("");
      inside = speech.end;
    }
    expect(span.end).toBeGreaterThanOrEqual(inside);
    let offset = span.start;
    for (const time of times) {
      expect(time.offset).toBeGreaterThanOrEqual(offset);
      expect(Number.isSafeInteger(time.milliseconds) && time.milliseconds >= 0).toBe(true);
      offset = time.offset;
    }
    expect(offset).toBeLessThanOrEqual(span.end);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

function expectInside(text: string, diagnostics: readonly Diagnostic[]): void {
  for (const { span, related = [] } of diagnostics) {
    for (const place of [span, ...related.map((other) => other.span)]) {
      if (place === undefined) continue;
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeGreaterThanOrEqual(place.start);
      expect(place.end).toBeLessThanOrEqual(text.length);
    }
  }
}

const readers = { vtt: readVtt, srt: readSrt };

test.each([
  [
    "vtt",
    ["teams-2021", "teams-2023", "stream", "zoom", "noscribe", "youtube", "markup", "damaged"],
  ],
  ["srt", ["labelled", "brackets", "dashes", "damaged"]],
] as const)("a mutated %s file is read or refused, never a crash", (format, names) => {
  const originals = names.map((name) => transcriptText(`${format}/${name}.${format}`));
  fc.assert(
    fc.property(fc.constantFrom(...originals), mutations, (original, steps) => {
      const text = mutate(original, steps);
      const { value, diagnostics } = readers[format]("a", text, nobody);
      if (value !== undefined) expectSound(value);
      expectInside(text, diagnostics);
    }),
    { numRuns },
  );
});

test("a mutated survey is read or refused, never a crash", () => {
  const names = [
    "qualtrics",
    "qualtrics-legacy",
    "surveymonkey",
    "redcap",
    "ms-forms",
    "semicolons",
  ];
  const originals = names.map((name) => transcriptText(`survey/${name}.csv`));
  fc.assert(
    fc.property(fc.constantFrom(...originals), mutations, (original, steps) => {
      const text = mutate(original, steps);
      const { value, diagnostics } = readSurvey("a", text, { id: transcriptId("a") });
      for (const transcript of value?.transcripts ?? []) expectSound(transcript);
      const ids = value?.transcripts.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expectInside(text, diagnostics);
    }),
    { numRuns },
  );
});

const body = [
  paragraph(run("Interviewer: What happened?"), "<w:r><w:br/></w:r>", run("Tell me.")),
  paragraph(
    run("P01: It "),
    "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>",
    run("broke."),
  ),
  paragraph(`<w:r><w:txbxContent>${paragraph(run("in a box"))}</w:txbxContent></w:r>`),
  table(["Speaker", "Text"], ["Interviewer", "And then?"], ["P01", table(["in", "side"])]),
].join("");

test("a docx with mutated XML is read or refused, never a crash", () => {
  fc.assert(
    fc.property(mutations, (steps) => {
      const { value } = readDocx("a.docx", wordDocument(mutate(body, steps)), nobody);
      if (value !== undefined) expectSound(value);
    }),
    { numRuns },
  );
});

test("a docx whose tags are in any order keeps its words", () => {
  const tags = "p r t tbl tr tc del ins sdt sdtContent txbxContent pPr AlternateContent Choice";
  const word = fc.constant("word");
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      word,
      fc
        .tuple(fc.constantFrom(...tags.split(" ")), fc.array(tie("tree"), { maxLength: 3 }))
        .map(([tag, children]) => `<w:${tag}>${children.join("")}</w:${tag}>`),
    ),
  }));
  fc.assert(
    fc.property(tree, (xml) => {
      const bytes = wordDocument(`${xml}${paragraph(run("last words"))}`);
      const { value } = readDocx("a.docx", bytes, nobody);
      if (value !== undefined) expectSound(value);
      expect(value?.text).toContain("last words");
    }),
    { numRuns },
  );
});

const encodings = ["utf-8-bom-crlf", "utf-16le-bom", "utf-16be-no-bom", "windows-1252", "nul"];

test("mutated bytes are decoded or refused, a docx too", () => {
  const docx = wordDocument(body);
  const originals = encodings.map((name) => transcriptBytes(`encodings/${name}.txt`));
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(docx, ...originals), changes, fc.nat(), (original, steps, cut) => {
      const bytes = original.slice(0, cut % 3 === 0 ? cut % original.length : original.length);
      for (const [at, value] of steps) if (bytes.length > 0) bytes[at % bytes.length] = value;
      const decoded = decodeText(bytes);
      if (decoded.kind === "text") expect(decoded.text).not.toMatch(/[\0\r]/);
      else expect(decoded.byteOffset).toBeLessThanOrEqual(bytes.length);
      const { value } = readDocx("a.docx", bytes, nobody);
      if (value !== undefined) expectSound(value);
    }),
    { numRuns },
  );
});

test("what is encoded is decoded", () => {
  const text = fc
    .string({ unit: "grapheme" })
    .map((drawn) => `Sana: ${drawn.replaceAll(/[\0\r]/g, "")}`);
  fc.assert(
    fc.property(text, (written) => {
      const utf8 = new TextEncoder().encode(written);
      const units = Uint16Array.from({ length: written.length }, (_, at) => written.charCodeAt(at));
      expect(decodeText(utf8)).toMatchObject({ kind: "text", text: written });
      const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(units.buffer)]);
      expect(decodeText(utf16)).toMatchObject({ kind: "text", text: written });
    }),
    { numRuns },
  );
});
