import type { Span } from "../../model/span.ts";
import type { ParsedTranscript, ParsedTurn } from "../parsed.ts";

export type SurveyAnswer = { readonly question: string; readonly text: string };

/**
 * A respondent's answers as a text, with an empty line between two. One turn an answer, its speaker
 * the question; each line of an answer is a paragraph. Empty answers make no turn.
 */
export function renderAnswers(answers: readonly SurveyAnswer[]): ParsedTranscript {
  const turns: ParsedTurn[] = [];
  let text = "";
  for (const { question, text: cell } of answers) {
    const answer = cell.trim();
    if (answer === "") continue;
    if (text !== "") text += "\n";
    const span = { start: text.length, end: text.length + answer.length };
    text += `${answer}\n`;
    turns.push({ span, speaker: question, paragraphs: linesIn(text, span), times: [] });
  }
  return { text, turns };
}

/** The lines of a span that hold more than blanks, without the blanks around. */
function linesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S(?:.*\S)?/gu)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}
