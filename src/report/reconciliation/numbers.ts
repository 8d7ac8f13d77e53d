import { fixed } from "../fixed.ts";

/** `62.5 %`; nothing is a share of nothing. */
export function percentOf(part: number, whole: number): string {
  return whole === 0 ? "—" : `${fixed((100 * part) / whole, 1)} %`;
}
