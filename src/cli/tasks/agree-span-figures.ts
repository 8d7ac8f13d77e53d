import {
  type CodeSpanStatisticId,
  codeSpanStatistics,
  type SpanStatisticId,
  spanStatistics,
} from "../../agreement/intervals/span-statistics.ts";
import type { FurtherSpanFigure } from "../../agreement/report/report-options.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { NodeId } from "../../model/ids.ts";
import { nearest } from "../../text/nearest.ts";

/**
 * What an id such as `u_alpha`, `k_u_alpha` or `u_alpha_binary[cost]` asks for; a bare one that can be of a
 * code is of each. Undefined for an id of another measure. (k)u-alpha comes with its coverage, without
 * which it cannot be read.
 */
export function spanFigure(
  id: string,
  nodes: readonly NodeId[],
): readonly FurtherSpanFigure[] | undefined {
  const [, name = id, inBrackets] = /^([^[\]]*)\[(.*)\]$/s.exec(id) ?? [];
  if (!isOfAll(name) && !isOfCode(name)) return undefined;
  if (inBrackets === undefined)
    return [
      ...(isOfAll(name) ? [{ kind: "all-codes", id: name } as const] : []),
      ...(isOfCode(name) ? withCoverage(name, undefined) : []),
    ];
  if (!isOfCode(name)) throw new UsageError(`${name} takes nothing in brackets`, `say ${name}`);
  const code = nodes.find((node) => node === inBrackets);
  if (code !== undefined) return withCoverage(name, code);
  const near = nearest(inBrackets, nodes);
  throw new UsageError(
    `the codebook has no ${inBrackets}`,
    near === undefined ? `${name} alone shows every code` : `did you mean ${name}[${near}]?`,
  );
}

/** Every figure of stretches of text that there is of codings. */
export function everySpanFigure(): readonly FurtherSpanFigure[] {
  return [...Object.keys(spanStatistics), ...Object.keys(codeSpanStatistics)].flatMap(
    (id) => spanFigure(id, []) ?? [],
  );
}

export function isSpanFigure(name: string): boolean {
  return isOfAll(name) || isOfCode(name);
}

function withCoverage(
  id: CodeSpanStatisticId,
  code: NodeId | undefined,
): readonly FurtherSpanFigure[] {
  const ids: readonly CodeSpanStatisticId[] =
    id === "k_u_alpha" ? ["k_u_alpha", "k_coverage"] : [id];
  return ids.map((one) => {
    return { kind: "code", id: one, ...(code === undefined ? {} : { code }) };
  });
}

function isOfAll(name: string): name is SpanStatisticId {
  return Object.hasOwn(spanStatistics, name);
}

function isOfCode(name: string): name is CodeSpanStatisticId {
  return Object.hasOwn(codeSpanStatistics, name);
}
