import type { Code } from "../../model/codebook.ts";
import type { CodebookNode } from "../../model/codebook-tree.ts";
import type { NodeId } from "../../model/ids.ts";
import type {
  OfferedProposal,
  Proposal,
  RulesOnProposal,
  SetAside,
} from "../../model/reconciliation-report.ts";
import { onOneLine } from "../../text/on-one-line.ts";
import type { CodeOnWords } from "./consensus.ts";

/** A codebook with hundreds of examples of one code is not read. */
const most = 5;

/**
 * Which proposals are offered for the codebook: none that a code has already or that was decided both
 * ways, and of each code the first few, those with a reviewer's reason before others. `consensus`: all
 * words that have a code in it, which decides for that code too. `rulesOn`: what a code's rules do with
 * a text.
 */
export function offerProposals(
  proposals: readonly Proposal[],
  consensus: readonly CodeOnWords[],
  nodes: readonly CodebookNode[],
  rulesOn: (code: Code, proposal: Proposal) => RulesOnProposal,
): readonly OfferedProposal[] {
  const codes = new Map<NodeId, Code>(
    nodes.flatMap((node) => (node.level === "code" ? [[node.code.id, node.code] as const] : [])),
  );
  const ways = new Map<string, Set<Proposal["as"]>>(
    consensus.map((one) => [keyOf(one), new Set(["example"])]),
  );
  for (const one of proposals) {
    const key = keyOf(one);
    const known = ways.get(key) ?? new Set();
    ways.set(key, known.add(one.as));
  }
  const owners = new Map<string, NodeId>();
  for (const { id, examples } of codes.values())
    for (const { text } of examples) owners.set(alike(text), id);
  const offered = new Map<string, number>();
  const seen = new Set<string>();
  const decide = (one: Proposal): SetAside | undefined => {
    const code = codes.get(one.code);
    if (code === undefined) return "of-a-theme";
    if (code.status === "retired") return "of-a-retired-code";
    const key = keyOf(one);
    if (seen.has(`${one.as} ${key}`) || isThere(code, one.text)) return "already-there";
    if ((ways.get(key)?.size ?? 0) > 1) return "decided-both-ways";
    const owner = owners.get(alike(one.text));
    if (one.as === "example" && owner !== undefined && owner !== one.code)
      return "example-of-another";
    const list = `${one.as} ${one.code}`;
    const before = offered.get(list) ?? 0;
    if (before >= most) return "enough";
    offered.set(list, before + 1);
    seen.add(`${one.as} ${key}`);
    if (one.as === "example") owners.set(alike(one.text), one.code);
    return undefined;
  };
  const inTurn = proposals.toSorted((a, b) => Number(b.hasReason) - Number(a.hasReason));
  const setAside = new Map(inTurn.map((one) => [one, decide(one)]));
  return proposals.map((one) => {
    const code = codes.get(one.code);
    const rules = code === undefined ? "none" : rulesOn(code, one);
    return { ...one, setAside: setAside.get(one), rules };
  });
}

function isThere({ examples, nearMisses }: Code, text: string): boolean {
  return [...examples, ...nearMisses].some((quoted) => alike(quoted.text) === alike(text));
}

function keyOf({ code, text }: CodeOnWords): string {
  return `${code}\n${alike(text)}`;
}

function alike(text: string): string {
  return onOneLine(text.normalize("NFC")).toLowerCase();
}
