import type { Measure } from "../../agreement/measure.ts";

/** Every id that the measures take: bare ones, and one for each thing in brackets but categories. */
export function allIds(measures: readonly Measure[], withCustom: boolean): readonly string[] {
  return measures.flatMap((measure) => {
    if (measure.takes === "spans") return measure.gives;
    const { id, parameter } = measure;
    if (parameter.kind !== "choice") return [id];
    const choices = parameter.choices.filter((choice) => withCustom || choice !== "custom");
    return [id, ...choices.map((choice) => `${id}[${choice}]`)];
  });
}
