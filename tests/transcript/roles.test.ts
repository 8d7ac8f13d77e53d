import { describe, expect, test } from "vitest";
import { transcriptId } from "../../src/model/ids.ts";
import { isInterviewerLabel } from "../../src/transcript/labels/interviewer-labels.ts";
import { readParticipants } from "../../src/transcript/people/participants.ts";
import type { Study } from "../../src/transcript/people/speaker-roles.ts";
import { readTranscript } from "../../src/transcript/read-transcript.ts";
import { noStudy, quoted, readFixture } from "./spoken.ts";
import { transcriptText } from "./turns-shown.ts";

function study(table: string, interviewers: readonly string[] = []): Study {
  const { value } = readParticipants(
    "participants.csv",
    `participant,transcript,speaker,role\n${table}`,
  );
  return { interviewers, participants: value ?? noStudy.participants };
}

/** Reads a talk of these labels, each twice, and gives `role participant` for each label. */
function rolesOf(labels: readonly string[], about: Study, id = "lahore/P01") {
  const content = [...labels, ...labels].map((label) => `${label}: word.\n`).join("");
  const source = { id: transcriptId(id), file: "t.txt", format: "txt", content } as const;
  const { value, diagnostics } = readTranscript(source, about);
  const roles = Object.fromEntries(
    (value?.turns ?? []).map(({ speaker, role, participant }) => [
      speaker,
      participant === undefined ? role : `${role} ${participant}`,
    ]),
  );
  return { roles, codes: diagnostics.map(({ code }) => code) };
}

describe("labels that say by themselves who asks", () => {
  test.each([
    ...["I", "INT", "Int.", "INTV", "Interviewer", "interviewer", "Interviewer 1", "Int1", "I2"],
    ...["Moderator", "Mod", "Facilitator", "Fac", "Researcher", "Q", "Host", "Interviewerin"],
    ...["Sara Khan (Interviewer)", "Interviewer (Sara)", "Enquêteur", "Entrevistadora"],
    ...["انٹرویو کنندہ", "انٹرویو لینے والی", "المحاور", "साक्षात्कारकर्ता", "采访者", "Интервьюер"],
  ])("%s", (label) => {
    expect(isInterviewerLabel(label)).toBe(true);
  });

  test.each([
    ...["R", "M", "A", "B", "P01", "Participant", "Irfan", "Ina", "Interviewee", "Intern", "IT"],
    ...["Sara Khan", "Sara (Nurse)", "شریک", "Respondent", "Res", "Hosta", "", "1", "受访者"],
  ])("not %s", (label) => {
    expect(isInterviewerLabel(label)).toBe(false);
  });
});

test("one participant is counted under the transcript's id, several under their labels", () => {
  expect(rolesOf(["INT", "P01"], noStudy).roles).toEqual({
    INT: "interviewer",
    P01: "participant lahore/P01",
  });
  expect(rolesOf(["Moderator", "P1", "P2"], noStudy).roles).toEqual({
    Moderator: "interviewer",
    P1: "participant lahore/P01/P1",
    P2: "participant lahore/P01/P2",
  });
});

test("R is a participant beside I, and where the study does not say else", () => {
  expect(rolesOf(["I", "R"], noStudy).roles["R"]).toBe("participant lahore/P01");
  expect(rolesOf(["R", "P"], noStudy).codes).toEqual(["transcript/no-interviewer"]);
  expect(rolesOf(["R", "P"], { ...noStudy, interviewers: ["R"] })).toEqual({
    roles: { R: "interviewer", P: "participant lahore/P01" },
    codes: [],
  });
});

test("a row for a transcript and label is stronger than the option and the general list", () => {
  const about = study("P01,lahore/P01,I,participant\n,lahore/P01,Irum,interviewer\n", ["I"]);
  expect(rolesOf(["I", "Irum"], about).roles).toEqual({
    I: "participant P01",
    Irum: "interviewer",
  });
  expect(rolesOf(["I", "Irum"], about, "lahore/P02").roles["I"]).toBe("interviewer");
});

test("a row for a label holds in any transcript, a row for a transcript for all who are asked there", () => {
  const about = study("S,,Sana,interviewer\nP07,lahore/P01,,\n");
  expect(rolesOf(["Sana", "Nurse"], about).roles).toEqual({
    Sana: "interviewer",
    Nurse: "participant P07",
  });
  expect(rolesOf(["INT", "Nurse"], about).roles["INT"]).toBe("interviewer");
});

test("a row with nothing but a participant is found by label or by the transcript's id", () => {
  expect(rolesOf(["INT", "P7"], study("P7,,,\n")).roles["P7"]).toBe("participant P7");
  expect(rolesOf(["INT", "Nurse"], study("lahore/P01,,,\n")).roles["Nurse"]).toBe(
    "participant lahore/P01",
  );
  const alone = study("P01,,,\n");
  expect(rolesOf(["INT", "Nurse"], alone, "P01").roles["Nurse"]).toBe("participant P01");
});

test("a row for a label says nothing of other labels, whatever its participant is called", () => {
  const about = study("lahore/P01,,Amna,other\n");
  expect(rolesOf(["INT", "Nurse"], about).roles["Nurse"]).toBe("participant lahore/P01");
});

test("the role other is nobody who is counted", () => {
  expect(rolesOf(["INT", "P1", "Guide"], study(",,Guide,other\n")).roles).toEqual({
    INT: "interviewer",
    P1: "participant lahore/P01",
    Guide: "other",
  });
});

test("a text without labels is one participant's", () => {
  const { value } = readFixture("txt/unlabelled.txt");
  expect(new Set(value?.turns.map(({ role, participant }) => `${role} ${participant}`))).toEqual(
    new Set(["participant t"]),
  );
});

test("the two ways to store a letter are one label", () => {
  const table = study(",,Chloe\u0301,interviewer\n");
  expect(rolesOf(["Chlo\u00e9", "Marc"], table).roles["Chlo\u00e9"]).toBe("interviewer");
});

test("the two ways to store a letter are one transcript and one participant", () => {
  const table = study("P1,Zoe\u0301,,\n");
  expect(rolesOf(["INT", "Nurse"], table, "Zo\u00e9").roles["Nurse"]).toBe("participant P1");
  expect(rolesOf(["INT", "Nurse"], table, "Zoe\u0301").roles["Nurse"]).toBe("participant P1");
  const bare = study("Zoe\u0301,,,\n");
  expect(rolesOf(["INT", "Nurse"], bare, "Zo\u00e9").roles["Nurse"]).toBe("participant Zo\u00e9");
  const { roles, codes } = rolesOf(["INT", "Zoe\u0301", "Zo\u00e9"], noStudy, "t");
  expect(roles).toEqual({
    INT: "interviewer",
    "Zoe\u0301": "participant t",
    "Zo\u00e9": "participant t",
  });
  expect(codes).toEqual([]);
});

test("a row about somebody else who is not counted leaves a text without labels alone", () => {
  const { value } = readFixture("txt/unlabelled.txt", study("S1,,,other\n"));
  expect(value?.turns[0]).toMatchObject({ role: "participant", participant: "t" });
});

test.each([
  ["txt/no-interviewer.txt", "transcript/no-interviewer", "Dan"],
  ["txt/no-participant.txt", "transcript/no-participant", "INT"],
  ["txt/otter-nameless.txt", "transcript/unnamed-speaker", "0:09  \nIt is now."],
  ["txt/label-variants.txt", "transcript/label-variants", "p01"],
  ["txt/unlabelled.txt", "transcript/no-labels", "I opened the page. It asked me to log in."],
  ["md/unlabelled.md", "transcript/no-labels", "I look for the search field. <!-- points -->"],
])("%s: %s", (path, code, text) => {
  const { value, diagnostics } = readFixture(path);
  expect(quoted(value?.text ?? "", diagnostics)).toEqual([[code, text]]);
});

test("in a group whose speakers all have a row, nobody is missed as interviewer", () => {
  const about = study("P1,,Dan,participant\nP2,,Mira,participant\n");
  expect(readFixture("txt/no-interviewer.txt", about).diagnostics).toEqual([]);
});

test("variants of a label that the study gives to one participant are no trouble", () => {
  const about = study("P1,,P01,participant\nP1,,p01,participant\n");
  expect(readFixture("txt/label-variants.txt", about).diagnostics).toEqual([]);
});

test("captions without speakers are said to have none, once and without a place", () => {
  const content = transcriptText("vtt/stream.vtt");
  const source = { id: transcriptId("t"), file: "t.vtt", format: "vtt", content } as const;
  expect(quoted("", readTranscript(source, noStudy).diagnostics)).toEqual([
    ["transcript/no-labels"],
  ]);
});

test("without labels nothing is said of speech that the study counts for nobody", () => {
  const about = study("S1,t,,other\n");
  const { diagnostics } = readFixture("txt/unlabelled.txt", about);
  expect(diagnostics.map(({ code }) => code)).not.toContain("transcript/no-labels");
});
