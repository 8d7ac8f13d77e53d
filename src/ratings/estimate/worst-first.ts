import type { CodeUseRow } from "../../model/table-agreement.ts";

/** By alpha, the codes without one last; equal ones stay in their order. */
export function worstFirst(codes: readonly CodeUseRow[]): readonly CodeUseRow[] {
  const alpha = ({ estimates }: CodeUseRow) =>
    estimates.find(({ statistic }) => statistic.startsWith("per_code_alpha["))?.value ??
    Number.POSITIVE_INFINITY;
  return codes.toSorted((a, b) => (alpha(a) === alpha(b) ? 0 : alpha(a) - alpha(b)));
}
