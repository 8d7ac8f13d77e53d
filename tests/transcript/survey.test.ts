import { expect, test } from "vitest";
import { transcriptId } from "../../src/model/ids.ts";
import { readSurvey, type SurveyOptions } from "../../src/transcript/survey/survey.ts";
import { shownDiagnostics, transcriptText } from "./turns-shown.ts";

function readFixture(name: string, options: Omit<SurveyOptions, "id"> = {}) {
  const text = transcriptText(`survey/${name}`).replace(/^\ufeff/, "");
  const read = readSurvey(name, text, { id: transcriptId("survey"), ...options });
  const turns = read.value?.transcripts.flatMap(({ id, text: answers, turns: said }) =>
    said.map(({ speaker, span, paragraphs }) => {
      const lines = paragraphs.map(({ start, end }) => answers.slice(start, end)).join(" / ");
      expect(span.end).toBe(paragraphs.at(-1)?.end);
      return `${id} ${speaker}: ${lines}`;
    }),
  );
  return { ...read, turns, shown: shownDiagnostics(text, read), text };
}

const idsOf = ({ value }: ReturnType<typeof readFixture>) => value?.transcripts.map(({ id }) => id);

test("Qualtrics: three header rows, previews and personal columns out, silent respondents in", () => {
  const read = readFixture("qualtrics.csv");
  expect(read.turns).toEqual([
    "survey/R_aaa Q2: The app is slow, / and it forgets me.",
    "survey/R_aaa Q3: No thanks.",
    "survey/R_ddd Q2: Nobody showed me how",
    "survey/R_ddd Q3: Great helpdesk",
  ]);
  expect(idsOf(read)).toEqual(["survey/R_aaa", "survey/R_ccc", "survey/R_ddd"]);
  expect(read.value?.transcripts[0]?.text).toBe(
    "The app is slow,\nand it forgets me.\n\nNo thanks.\n",
  );
  expect(read.value?.transcripts[1]).toMatchObject({ text: "", turns: [] });
  expect(read.value).toMatchObject({ textColumns: ["Q2", "Q3"], idColumn: "ResponseId" });
  expect(read.value?.participants.attributeNames).toEqual([
    "StartDate",
    "Status",
    "Finished",
    "Q1",
  ]);
  expect(read.diagnostics).toMatchObject([
    { code: "survey/previews-dropped", severity: "info" },
    {
      code: "survey/private-columns",
      message: "columns that identify people are left out: IPAddress, RecipientEmail",
    },
  ]);
  expect(read.shown[0]).toContain("R_bbb");
});

test("Qualtrics' legacy export: two header rows, the first with V1, V2, ...", () => {
  const read = readFixture("qualtrics-legacy.csv");
  expect(read.turns).toEqual([
    "survey/R_1 Q2: It is too slow for me",
    "survey/R_2 Q2: I share one computer with three nurses",
  ]);
  expect(read.value?.participants.attributeNames).toEqual(["Status", "Q1"]);
});

test("SurveyMonkey: questions over choices; a question names its open answers", () => {
  const read = readFixture("surveymonkey.csv");
  expect(read.turns).toEqual([
    'survey/9001 What gets in your way?: It was "ok", then it broke',
    "survey/9002 What gets in your way?: Too many forms",
  ]);
  expect(read.value?.participants.people[0]).toEqual({
    id: "survey/9001",
    attributes: {
      "Collector ID": "C1",
      "Start Date": "01/02/2026 10:00:00 AM",
      "Which tools? (Select all): Chat": "Chat",
      "Which tools? (Select all): Other (please specify)": "a notebook",
      "Rate these: Ease": "5",
      "Rate these: Price": "3",
    },
  });
});

test("REDCap: a respondent with several events is one participant with several transcripts", () => {
  const read = readFixture("redcap.csv");
  expect(idsOf(read)).toEqual([
    "survey/100/baseline_arm_1",
    "survey/100/month_1_arm_1",
    "survey/101/baseline_arm_1",
  ]);
  expect(read.value?.participants.people).toEqual([
    { id: "survey/100", attributes: { site: "north", baseline_complete: "2" } },
    { id: "survey/101", attributes: { site: "south", baseline_complete: "0" } },
  ]);
  expect(read.value?.transcripts[1]?.turns[0]).toMatchObject({
    role: "participant",
    participant: "survey/100",
    speaker: "comments",
  });
});

test("Microsoft Forms: choices are an attribute, the id is a number", () => {
  const read = readFixture("ms-forms.csv");
  expect(read.turns).toEqual([
    "survey/1 Why?: because, reasons",
    "survey/2 Why?: the rest is blocked",
  ]);
  expect(read.value?.participants.attributeNames).toContain("Which tools?");
});

test("Google Forms: no id column, so the row's number; empty lines in an answer stay", () => {
  const read = readFixture("google-forms.csv");
  expect(read.turns).toEqual([
    "survey/1 Anything else?: First line / second line",
    "survey/2 Anything else?: Thank you all",
  ]);
  expect(read.value?.transcripts[0]?.text).toBe("First line\n\nsecond line\n");
  expect(read.value?.idColumn).toBeUndefined();
});

test("an id that stands twice, and one that is missing, are named and nothing is lost", () => {
  const read = readFixture("semicolons.csv");
  expect(idsOf(read)).toEqual(["survey/7", "survey/8", "survey/8 (2)", "survey/row-4"]);
  expect(read.value?.participants.people.map(({ id }) => id)).toEqual([
    "survey/7",
    "survey/8",
    "survey/row-4",
  ]);
  expect(read.shown).toEqual([
    "survey/duplicate-respondent: 8",
    "survey/unnamed-respondent: ;nurse;I have no number but an opinion",
  ]);
  const [duplicate] = read.diagnostics;
  expect(duplicate?.message).toContain("line 3 and again on line 4");
  expect(duplicate?.related?.map(({ span }) => span?.start)).toEqual([
    read.text.indexOf("8;doctor"),
  ]);
});

test("what identifies people is also known by its question", () => {
  const text =
    "StartDate,ResponseId,Q1,Q2\nStart,Response ID,E-mail address,What is hard?\n" +
    ["startDate", "_recordId", "QID1_TEXT", "QID2_TEXT"]
      .map((id) => `"{""ImportId"":""${id}""}"`)
      .join(",") +
    "\n2026-05-01,R_1,ring my sister instead,Nothing at all\n";
  const { value } = readSurvey("a.csv", text, { id: transcriptId("a") });
  expect(value?.textColumns).toEqual(["Q2"]);
  expect(value?.participants.attributeNames).toEqual(["StartDate"]);
});

test("columns that are named are taken as they are, in the table's order", () => {
  const read = readFixture("qualtrics.csv", { idColumn: "StartDate", textColumns: ["Q3", "Q1"] });
  expect(read.value?.textColumns).toEqual(["Q1", "Q3"]);
  expect(read.value?.idColumn).toBe("StartDate");
  const byQuestion = readFixture("qualtrics.csv", { textColumns: ["Anything else?"] });
  expect(byQuestion.value?.textColumns).toEqual(["Q3"]);
});

test("a column that does not exist is an error with the nearest name, and nothing is read", () => {
  const read = readFixture("semicolons.csv", { textColumns: ["anwser"] });
  expect(read.value).toBeUndefined();
  expect(read.shown).toEqual(["survey/unknown-column: respondent_id;profession;answer"]);
  expect(read.diagnostics[0]?.hint).toBe('did you mean "answer"?');
});

test("a comma that nobody quoted is found before words are lost", () => {
  const read = readFixture("extra-cells.csv");
  expect(read.shown).toEqual(["survey/extra-cells: 2,The line drops, and so do I"]);
});

test("tables without open questions or without rows are no survey", () => {
  expect(readFixture("no-open-question.csv").shown).toEqual(["survey/no-text-column: id,city,age"]);
  expect(readFixture("no-rows.csv").shown).toEqual(["survey/no-rows: id,answer"]);
});
