import { countWords } from "../../text/words.ts";
import type { SurveyColumn } from "./survey-header.ts";

const leastWords = 3;
const leastWordsOfQuestion = 2;

/**
 * Whether a column holds answers to an open question, judged by its answers (empty ones aside):
 * - they have three words on average; two are enough where the column is a question (it ends with a
 *   question mark) or the export says that it was typed freely;
 * - at least half of them differ from all others, as the choices of a closed question do not;
 * - no more than half of them are lists of choices (`NVivo;Taguette;`).
 * Numbers, dates and addresses on the web are no words.
 */
export function isOpenQuestion(column: SurveyColumn, answers: readonly string[]): boolean {
  const given = answers.map((answer) => answer.trim()).filter((answer) => answer !== "");
  if (given.length === 0) return false;
  const isQuestion = column.typedFreely || /[?؟？]$/u.test(column.question);
  const words = given.reduce((sum, answer) => sum + wordsOf(answer), 0);
  if (words < given.length * (isQuestion ? leastWordsOfQuestion : leastWords)) return false;
  if (new Set(given).size * 2 < given.length) return false;
  return given.filter(isListOfChoices).length * 2 <= given.length;
}

const mostWordsOfChoice = 6;

function isListOfChoices(answer: string): boolean {
  const items = answer.split(";");
  return items.length > 1 && items.every((item) => wordsOf(item) <= mostWordsOfChoice);
}

/** Counted by white space, so that `14:30` or `anna@example.org` is one; but not in Chinese or Thai. */
function wordsOf(answer: string): number {
  let words = 0;
  for (const token of answer.split(/\s+/u)) {
    if (!/\p{L}{2}/u.test(token) && !/^\p{L}\P{N}*$/u.test(token)) continue;
    if (/[@/]/.test(token)) continue;
    words += /^[\p{ASCII}]*$/u.test(token) ? 1 : countWords(token);
  }
  return words;
}
