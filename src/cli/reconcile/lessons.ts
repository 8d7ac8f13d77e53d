import { saidByOne } from "../../checks/rules/quotations.ts";
import { quotationsToAdd } from "../../codebook/quotations-to-add.ts";
import { compileRules } from "../../matching/compile-rules.ts";
import { matchTurns } from "../../matching/match-turns.ts";
import type { Code, Codebook } from "../../model/codebook.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { ReconciliationCounts, SettledItem } from "../../model/reconciliation.ts";
import type {
  Lessons,
  OfferedProposal,
  Paste,
  Proposal,
  RulesOnProposal,
} from "../../model/reconciliation-report.ts";
import { codeLessons } from "../../reconcile/lessons/by-code.ts";
import { confusedPairs } from "../../reconcile/lessons/confusions.ts";
import { Consensus } from "../../reconcile/lessons/consensus.ts";
import { offerProposals } from "../../reconcile/lessons/offer.ts";
import { Places } from "../../reconcile/lessons/places.ts";
import { proposalsOf } from "../../reconcile/lessons/proposals.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { OpenedReconciliation } from "./open-reconciliation.ts";

/** What the disagreements teach, and what of it could go into the codebook. */
export function lessonsOf(
  { codebook, text }: CodebookFile,
  { coders, transcripts }: OpenedReconciliation,
  items: readonly SettledItem[],
  { confusions }: ReconciliationCounts,
): Lessons {
  const texts = new Map(
    transcripts.map(({ transcript }) => [transcript.id, transcript.text] as const),
  );
  const places = new Places(texts);
  const consensus = new Consensus(items, texts);
  const nodes = codebookNodes(codebook);
  const proposals = items.flatMap((one) => proposalsOf(one, consensus));
  const rules = rulesOn(codebook, proposals);
  const offered = offerProposals(proposals, consensus.words(), nodes, rules);
  const pastes = nodes.flatMap((node) =>
    node.level === "code" ? pastesOf(text, codebook, node.code, offered) : [],
  );
  return {
    ...{ codebookFile: codebook.file, phase: codebook.phase, coders },
    pairs: confusedPairs(items, confusions, places),
    codes: codeLessons(items, places),
    proposals: offered,
    pastes: [...pastes].sort((a, b) => (b.below ?? 0) - (a.below ?? 0)),
  };
}

/** All proposals tried in one go, as `check` tries examples and near-misses. */
function rulesOn(
  codebook: Codebook,
  proposals: readonly Proposal[],
): (code: Code, proposal: Proposal) => RulesOnProposal {
  const transcript = saidByOne(proposals.map(({ text }) => text));
  const matcher = compileRules(codebook);
  const { languages } = codebook;
  const coded = new Set<string>();
  for (const { turn, code } of matchTurns(matcher, transcript, { languages, excerpt: "sentence" }))
    coded.add(`${turn} ${code}`);
  const asWhole = { languages, excerpt: "turn" as const };
  for (const { turn, code } of matchTurns(matcher, transcript, asWhole))
    if (proposals[turn]?.as === "near-miss") coded.add(`${turn} ${code}`);
  const turns = new Map(proposals.map((one, turn) => [one, turn]));
  return (code, proposal) => {
    if (code.rules.length === 0) return "none";
    const isCoded = coded.has(`${turns.get(proposal)} ${code.id}`);
    if (proposal.as === "example") return isCoded ? "as-needed" : "do-not-fire";
    return isCoded ? "fire" : "as-needed";
  };
}

function pastesOf(
  text: string,
  { phase }: Codebook,
  code: Code,
  offered: readonly OfferedProposal[],
): readonly Paste[] {
  const own = offered
    .filter((one) => one.code === code.id && one.setAside === undefined)
    .map((one) => {
      const isAgainstRules = one.rules === "fire" || one.rules === "do-not-fire";
      const isHeld = isAgainstRules && phase >= 5;
      return { ...one, isHeld, remark: remarkOn(one, isHeld) };
    });
  return quotationsToAdd(text, code, {
    examples: own.filter((one) => one.as === "example"),
    nearMisses: own.filter((one) => one.as === "near-miss"),
  });
}

function remarkOn({ rules, item }: OfferedProposal, isHeld: boolean): string {
  const then = isHeld ? ", then take the # off the next lines" : "";
  switch (rules) {
    case "do-not-fire":
      return `${item}: no rule of the code finds this yet; add one${then}`;
    case "fire":
      return `${item}: the rules of the code find this; make them narrower, or add an unless${then}`;
    case "as-needed":
    case "none":
      return item;
  }
}
