import { expect, test } from "vitest";
import { transcriptId } from "../../src/model/ids.ts";
import { readParticipants } from "../../src/transcript/people/participants.ts";
import type { Study } from "../../src/transcript/people/speaker-roles.ts";
import { readSurvey } from "../../src/transcript/survey/survey.ts";
import { noStudy } from "./spoken.ts";
import { transcriptText } from "./turns-shown.ts";

/** A study whose participants.csv has these rows. */
function studyOf(rows: string, interviewers: readonly string[] = []): Study {
  const table = `participant,transcript,speaker,role\n${rows}`;
  const { value: participants = noStudy.participants } = readParticipants("p.csv", table);
  return { interviewers, participants };
}

function readIn(survey: string, rows: string, interviewers: readonly string[] = []) {
  return peopleOf(transcriptText(`survey/${survey}`), studyOf(rows, interviewers));
}

function peopleOf(text: string, study: Study) {
  const { value } = readSurvey("s.csv", text, { id: transcriptId("survey") }, study);
  const turns = value?.transcripts.flatMap(({ id, turns: said }) =>
    said.map(({ speaker, role, participant }) => `${id} ${speaker}: ${role} ${participant}`),
  );
  return { turns, participants: value?.participants };
}

test("a row for a respondent's transcript says who they are; their attributes go with them", () => {
  const { turns, participants } = readIn("qualtrics.csv", "P01,survey/R_aaa,,participant\n");
  expect(turns).toEqual([
    "survey/R_aaa Q2: participant P01",
    "survey/R_aaa Q3: participant P01",
    "survey/R_ddd Q2: participant survey/R_ddd",
    "survey/R_ddd Q3: participant survey/R_ddd",
  ]);
  expect(participants?.people.map(({ id }) => id)).toEqual(["P01", "survey/R_ccc", "survey/R_ddd"]);
  expect(participants?.people[0]?.attributes).toHaveProperty("StartDate");
  expect(participants?.speakers[0]).toEqual({
    participant: "P01",
    transcript: "survey/R_aaa",
    speaker: undefined,
    role: "participant",
  });
});

test("a respondent who is said to be no participant counts for nobody", () => {
  const { turns, participants } = readIn("qualtrics.csv", "test,survey/R_aaa,,other\n");
  expect(turns?.slice(0, 3)).toEqual([
    "survey/R_aaa Q2: other undefined",
    "survey/R_aaa Q3: other undefined",
    "survey/R_ddd Q2: participant survey/R_ddd",
  ]);
  expect(participants?.people.map(({ id }) => id)).toEqual(["survey/R_ccc", "survey/R_ddd"]);
});

test("a row may be about the answer to one question", () => {
  const { turns } = readIn("qualtrics.csv", "P01,survey/R_aaa,,\n,survey/R_aaa,Q3,other\n");
  expect(turns?.slice(0, 2)).toEqual([
    "survey/R_aaa Q2: participant P01",
    "survey/R_aaa Q3: other undefined",
  ]);
});

test("questions are no labels: what is said of labels in general does not hold for them", () => {
  const { turns } = readIn("qualtrics.csv", "P07,,Q2,\n,,Q3,interviewer\nQ2,,,\n", ["Q2"]);
  expect(turns?.slice(0, 2)).toEqual([
    "survey/R_aaa Q2: participant survey/R_aaa",
    "survey/R_aaa Q3: participant survey/R_aaa",
  ]);
});

test("a respondent with several rows is one person, whichever of them participants.csv names", () => {
  const redcap = readIn("redcap.csv", "P01,survey/100/month_1_arm_1,,\n");
  expect(redcap.turns).toEqual([
    "survey/100/baseline_arm_1 comments: participant P01",
    "survey/100/month_1_arm_1 comments: participant P01",
  ]);
  expect(redcap.participants?.people[0]).toEqual({
    id: "P01",
    attributes: { site: "north", baseline_complete: "2" },
  });
  const twice = readIn("semicolons.csv", "P08,survey/8,,\n");
  expect(twice.turns?.slice(1, 3)).toEqual([
    "survey/8 answer: participant P08",
    "survey/8 (2) answer: participant P08",
  ]);
});

test("a row that names only a participant is found by the transcript's id", () => {
  const { turns } = readIn("semicolons.csv", "survey/8,,,\n");
  expect(turns?.[1]).toBe("survey/8 answer: participant survey/8");
});

test("the two ways to store a letter are one respondent", () => {
  const text = "id,What is hard?\nZoe\u0301,The line drops\nZo\u00e9,It drops again\n";
  const { turns, participants } = peopleOf(text, studyOf("P01,survey/Zoe\u0301,,\n"));
  expect(turns).toEqual([
    "survey/Zo\u00e9 What is hard?: participant P01",
    "survey/Zo\u00e9 (2) What is hard?: participant P01",
  ]);
  expect(participants?.people.map(({ id }) => id)).toEqual(["P01"]);
});
