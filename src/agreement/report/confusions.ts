import type { Confusion } from "../../model/agreement-report.ts";
import type { NodeId } from "../../model/ids.ts";
import type { ComparedTranscript, Comparison } from "../comparison.ts";

/**
 * Which codes are taken for which: units on which one coder used X and not Y where another used Y and
 * not X. Most frequent first, then in the order of the codebook. Costs the pairs of codes that are in
 * dispute on a unit.
 */
export function confusions(comparison: Comparison): readonly Confusion[] {
  const { codes, transcripts, coders } = comparison;
  const order = new Map(codes.map((code, at) => [code, at]));
  const found = new Map<string, { -readonly [Key in keyof Confusion]: Confusion[Key] }>();
  const count = (earlier: NodeId, later: NodeId, weight: number) => {
    const isInOrder = (order.get(earlier) ?? 0) < (order.get(later) ?? 0);
    const [first, second] = isInOrder ? [earlier, later] : [later, earlier];
    const key = `${first} ${second}`;
    const one = found.get(key) ?? { first, second, firstBySecond: 0, secondByFirst: 0 };
    one[isInOrder ? "firstBySecond" : "secondByFirst"] += weight;
    found.set(key, one);
  };
  for (const transcript of transcripts) {
    const byUnit = codesByUnit(transcript, coders.length);
    for (const [unit, sets] of byUnit) {
      const weight = transcript.units[unit]?.weight ?? 0;
      for (const [g, earlier] of sets.entries())
        for (const later of sets.slice(g + 1)) {
          const onlyEarlier = [...earlier].filter((code) => !later.has(code));
          const onlyLater = [...later].filter((code) => !earlier.has(code));
          for (const x of onlyEarlier) for (const y of onlyLater) count(x, y, weight);
        }
    }
  }
  const total = ({ firstBySecond, secondByFirst }: Confusion) => firstBySecond + secondByFirst;
  const rank = (code: NodeId) => order.get(code) ?? 0;
  return [...found.values()].sort(
    (a, b) =>
      total(b) - total(a) || rank(a.first) - rank(b.first) || rank(a.second) - rank(b.second),
  );
}

/** For each unit that somebody coded, each coder's codes. */
function codesByUnit(
  { used }: ComparedTranscript,
  coders: number,
): ReadonlyMap<number, readonly ReadonlySet<NodeId>[]> {
  const byUnit = new Map<number, Set<NodeId>[]>();
  for (const [code, byCoder] of used) {
    byCoder.forEach((units, coder) => {
      for (const unit of units) {
        let sets = byUnit.get(unit);
        if (sets === undefined) {
          sets = Array.from({ length: coders }, () => new Set());
          byUnit.set(unit, sets);
        }
        sets[coder]?.add(code);
      }
    });
  }
  return byUnit;
}
