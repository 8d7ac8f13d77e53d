import { expect, test } from "vitest";
import { isOpenQuestion } from "../../src/transcript/survey/survey-open-questions.ts";

const column = (question: string, typedFreely = false) => ({
  index: 0,
  name: "q",
  question,
  typedFreely,
});

test.each([
  [["The line drops at noon", "", "I have nobody to ask"], true],
  [["Patience", "One page", "Third nurse"], false],
  [["very satisfied indeed", "very satisfied indeed", "very satisfied indeed"], false],
  [["Chat; Video calls", "Video calls; Letters", "Chat; Letters"], false],
  [["2026-05-01 09:00:00", "2026-05-02 09:00:00"], false],
  [["a@example.org", "https://example.org/a/b/c d e"], false],
  [["网络太慢了", "没有人教我们"], true],
  [["نیٹ نہیں چلتا", "بجلی نہیں ہے"], true],
  [["", " "], false],
])("%j: %s", (answers, open) => {
  expect(isOpenQuestion(column("comments"), answers)).toBe(open);
});

test("two words are enough below a question, or where the export says that they were typed", () => {
  const answers = ["Third nurse", "Better pictures"];
  expect(isOpenQuestion(column("comments"), answers)).toBe(false);
  expect(isOpenQuestion(column("What would help?"), answers)).toBe(true);
  expect(isOpenQuestion(column("What would help", true), answers)).toBe(true);
  expect(isOpenQuestion(column("How old are you?", true), ["34", "51"])).toBe(false);
});
