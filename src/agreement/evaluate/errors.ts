import type { Coding } from "../../model/coding.ts";
import type { ErrorCoding, EvaluationError } from "../../model/evaluation.ts";
import type { TranscriptId } from "../../model/ids.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import { disagreements } from "../report/disagreements.ts";
import { type Evaluation, person } from "./evaluation.ts";

/** Every false positive and miss, with the codings behind it; in the order of the text, then of the codebook. */
export function evaluationErrors({ comparison, codings }: Evaluation): readonly EvaluationError[] {
  const points = new Map<TranscriptId, CodePointIndex>();
  const texts = new Map(comparison.transcripts.map(({ transcript, text }) => [transcript, text]));
  const pointsOf = (id: TranscriptId): CodePointIndex => {
    const known = points.get(id) ?? new CodePointIndex(texts.get(id) ?? "");
    points.set(id, known);
    return known;
  };
  return disagreements(comparison).map(({ place, code, usedBy, insteadOfIt }): EvaluationError => {
    const [coder] = usedBy;
    const on = codings.get(place.transcript)?.get(place.number - 1) ?? [];
    return {
      kind: coder === comparison.coders[person] ? "miss" : "false-positive",
      ...{ place, code },
      codings: on
        .filter((coding) => coding.code === code && coding.coder === coder)
        .map((coding) => errorCoding(coding, pointsOf(place.transcript))),
      instead: insteadOfIt,
    };
  });
}

function errorCoding(coding: Coding, points: CodePointIndex): ErrorCoding {
  const { span, line, turn, participant, excerpt, rules, evidence, note } = coding;
  return {
    ...points.spanToCodePoints(span),
    ...{ line, turn, participant, excerpt, rules, evidence, note },
  };
}
