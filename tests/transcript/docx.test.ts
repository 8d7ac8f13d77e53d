import { expect, test } from "vitest";
import { readDocx } from "../../src/transcript/docx/docx.ts";
import { shownTimes, shownTurns } from "./turns-shown.ts";
import { archive, paragraph, run, table, wordDocument } from "./word-document.ts";

const nobody: ReadonlySet<string> = new Set();
const read = (body: string) => readDocx("a.docx", wordDocument(body), nobody);
const textOf = (body: string) => read(body).value?.text;
const codesOf = (bytes: Uint8Array) =>
  readDocx("a.docx", bytes, nobody).diagnostics.map(({ code }) => code);

test("paragraphs are lines, with their tabs, breaks and special characters", () => {
  const body = [
    paragraph(run("one"), "<w:r><w:tab/></w:r>", run("two"), "<w:r><w:br/></w:r>", run("three")),
    paragraph(),
    paragraph("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>"),
    paragraph('<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:cr/><w:t>a &amp; b</w:t></w:r>'),
  ];
  expect(textOf(body.join(""))).toBe("one\ttwo\nthree\n\nco\u00adop\u2011x\n\uf04a\na & b");
});

test("labels are found as in a plain text, bold runs or not", () => {
  const found = read(
    [
      paragraph(run("Interviewer"), run(": What happened?")),
      paragraph(run("P01: The line dropped.")),
      paragraph(run("Then we gave up.")),
      paragraph(run("Interviewer: And then?")),
      paragraph(run("P01: We walked.")),
    ].join(""),
  );
  expect(shownTurns(found)).toEqual([
    "Interviewer: What happened?",
    "P01: The line dropped. / Then we gave up.",
    "Interviewer: And then?",
    "P01: We walked.",
  ]);
});

test("Teams: name and time, a line break, the speech", () => {
  const said = (name: string, text: string) =>
    paragraph(run(name), "<w:r><w:br/></w:r>", run(text));
  const found = read(
    [
      paragraph(run("Interview P02-20260615-Meeting Transcript")),
      paragraph(run("Sara Khan started transcription")),
      said("Sara Khan   0:03", "Thank you for coming."),
      said("ASLAM, Bilal (Nurse)   0:09", "Happy to. Note: this is recorded."),
      said("Sara Khan   1:07:12", "Shall we stop here?"),
      paragraph(run("Sara Khan stopped transcription")),
    ].join(""),
  );
  expect(shownTurns(found)).toEqual([
    "Sara Khan: Thank you for coming.",
    "ASLAM, Bilal (Nurse): Happy to. Note: this is recorded.",
    "Sara Khan: Shall we stop here?",
  ]);
  expect(found.value?.turns.map(({ times }) => times[0]?.milliseconds)).toEqual([
    3000, 9000, 4_032_000,
  ]);
});

test("tracked changes read as if accepted: insertions in, deletions and old places out", () => {
  const found = read(
    [
      paragraph(
        run("We "),
        '<w:del w:author="x"><w:r><w:delText>never </w:delText></w:r></w:del>',
        '<w:ins w:author="x"><w:r><w:t xml:space="preserve">often </w:t></w:r></w:ins>',
        run("call."),
      ),
      paragraph(`<w:moveFrom w:id="1">${run("Moved.")}</w:moveFrom>`),
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p>",
      paragraph(run(" paragraph.")),
      paragraph(`<w:moveTo w:id="1">${run("Moved.")}</w:moveTo>`),
    ].join(""),
  );
  expect(found.value?.text).toBe("We often call.\n\nOne paragraph.\nMoved.");
  expect(found.diagnostics).toMatchObject([
    { code: "docx/changes-dropped", message: expect.stringContaining("left out (1)") },
  ]);
});

test("field codes, notes, comments and prompts are no text; links and controls are", () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE \\* MERGE</w:instrText>' +
    '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>';
  const prompt =
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>";
  const body = [
    paragraph(run("See page "), field, '<w:r><w:footnoteReference w:id="1"/></w:r>'),
    paragraph(`<w:hyperlink r:id="x" xmlns:r="r">${run("a link")}</w:hyperlink>`, prompt),
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run("in a control"))}</w:sdtContent></w:sdt>`,
    paragraph(
      "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    ),
  ];
  expect(textOf(body.join(""))).toBe("See page 7\na link\nin a control\n漢");
});

test("a text box is read once, after its paragraph", () => {
  const box = `<wps:txbx><w:txbxContent>${paragraph(run("boxed"))}</w:txbxContent></wps:txbx>`;
  const alternatives = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
  const body = paragraph(run("before"), `<w:r>${alternatives}</w:r>`, run(" and after"));
  expect(textOf(body + paragraph(run("next")))).toBe("before and after\nboxed\nnext");
});

test("a table of speakers and text is read as labelled turns, without header", () => {
  const found = read(
    table(
      ["Speaker", "Text"],
      ["Sara", "What is hard?"],
      ["Bilal", paragraph(run("The forms.")) + paragraph(run("All of them."))],
      ["", "Every day."],
      ["Hina:", "Nothing."],
    ),
  );
  expect(found.value?.text).toBe(
    "Sara: What is hard?\nBilal: The forms.\nAll of them.\nEvery day.\nHina: Nothing.",
  );
  expect(shownTurns(found)).toEqual([
    "Sara: What is hard?",
    "Bilal: The forms. / All of them. / Every day.",
    "Hina: Nothing.",
  ]);
});

test("a table with times or row numbers, and without header", () => {
  const found = read(
    table(
      ["1", "00:00:05", "INT", "Shall we start with the training that you had?"],
      ["2", "00:00:09", "P3", "There was none that I can remember."],
      ["3", "00:01:10", "INT", "And afterwards, was there any?"],
      ["4", "00:01:15", "P3", "No, 10:30 was too early for all of us."],
    ),
  );
  expect(shownTurns(found)).toEqual([
    "INT: Shall we start with the training that you had?",
    "P3: There was none that I can remember.",
    "INT: And afterwards, was there any?",
    "P3: No, 10:30 was too early for all of us.",
  ]);
  expect(found.value?.turns.map(({ times }) => times[0]?.milliseconds)).toEqual([
    5000, 9000, 70_000, 75_000,
  ]);
});

test("any other table keeps all its words, a nested one too", () => {
  const nested = table(["in", "side"]) + paragraph();
  expect(textOf(table(["City", "Lahore"], ["Beds", nested]))).toBe("City\tLahore\nBeds\tin\nside");
});

test("the main part may have another name", () => {
  const bytes = wordDocument(paragraph(run("here")), "word/document2.xml");
  expect(readDocx("a.docx", bytes, nobody).value?.text).toBe("here");
});

test("what is no Word document says what it is", () => {
  expect(codesOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual(["docx/not-a-docx"]);
  expect(codesOf(new TextEncoder().encode("Sara: hello"))).toEqual(["docx/not-a-docx"]);
  expect(codesOf(archive({ "xl/workbook.xml": "<workbook/>" }))).toEqual(["docx/no-document"]);
});

test("damage is found, in the archive and in the XML", () => {
  const whole = wordDocument(paragraph(run("some words to lose")));
  expect(codesOf(whole.subarray(0, whole.length - 30))).toEqual(["docx/damaged"]);
  expect(codesOf(archive({ "word/document.xml": "<w:p><w:t>lost" }))).toEqual(["docx/damaged"]);
  const { value } = readDocx("a.docx", archive({ "word/document.xml": "<a><b></a>" }), nobody);
  expect(value).toBeUndefined();
});

test("a document that unpacks to gigabytes is not unpacked", () => {
  const bytes = wordDocument(paragraph(run("small")));
  // The size that the archive's directory gives for its second part.
  const directory = new DataView(bytes.buffer, bytes.byteOffset);
  const entries = [...bytes.keys()].filter((at) => hasDirectorySignature(bytes, at));
  directory.setUint32((entries[1] ?? 0) + 24, 3_000_000_000, true);
  expect(readDocx("a.docx", bytes, nobody).diagnostics).toMatchObject([
    { code: "docx/too-large", message: expect.stringContaining("2861 MB; at most 100 MB") },
  ]);
});

function hasDirectorySignature(bytes: Uint8Array, at: number): boolean {
  return [0x50, 0x4b, 0x01, 0x02].every((byte, index) => bytes[at + index] === byte);
}

test("times of a transcript table are marks in the text", () => {
  const found = read(
    table(["Time", "Speaker", "Text"], ["0:05", "Sara", "Hello there."], ["0:09", "Bilal", "Hi."]),
  );
  expect(shownTimes(found)).toEqual(["5000 [0:05] Sara: Hello there.", "9000 [0:09] Bilal: Hi."]);
});
