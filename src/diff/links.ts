import type { Code, Codebook, Status, Theme } from "../model/codebook.ts";
import type { NodeRef } from "../model/codebook-diff.ts";
import { codebookNodes } from "../model/codebook-tree.ts";
import type { NodeId, ThemeId } from "../model/ids.ts";
import { ruleKey } from "./rule-key.ts";
import { plainText } from "./same-text.ts";

/** A theme or code of one of the two codebooks. */
export type DiffNode = {
  readonly ref: NodeRef;
  readonly item: Code | Theme;
  readonly status: Status;
  /** The theme around it. */
  readonly parent: ThemeId | undefined;
  readonly code: Code | undefined;
  readonly theme: Theme | undefined;
  /** What tells a code from others: its rules and its examples. */
  readonly items: ReadonlySet<string>;
};

/** The same theme or code in both codebooks. */
export type Pair = { readonly old: DiffNode; readonly new: DiffNode };

/** What of one codebook became what of the other. */
export type Links = {
  /** In tree order. */
  readonly old: readonly DiffNode[];
  readonly new: readonly DiffNode[];
  readonly successors: ReadonlyMap<DiffNode, readonly DiffNode[]>;
  readonly origins: ReadonlyMap<DiffNode, readonly DiffNode[]>;
  readonly pairs: readonly Pair[];
  /** Where codings under an id of the old codebook, former ones too, belong now. */
  readonly homeOf: (id: string) => NodeId | undefined;
};

/**
 * Two nodes belong together when they have one id, or when one names the other's id under `replaces`:
 * the new one the old one's, as it should be, or the old one the new one's, where a change is taken
 * back. So what is a rename, a merge and a split in one direction is one in the other.
 */
export function linkCodebooks(old: Codebook, changed: Codebook): Links {
  const olds = nodesOf(old);
  const news = nodesOf(changed);
  const oldById = new Map<string, DiffNode>(olds.map((node) => [node.ref.id, node]));
  const newById = new Map<string, DiffNode>(news.map((node) => [node.ref.id, node]));
  const successors = new Map<DiffNode, DiffNode[]>(olds.map((node) => [node, []]));
  const origins = new Map<DiffNode, DiffNode[]>(news.map((node) => [node, []]));
  const link = (one: DiffNode | undefined, other: DiffNode | undefined) => {
    if (one === undefined || other === undefined) return;
    if (successors.get(one)?.includes(other)) return;
    successors.get(one)?.push(other);
    origins.get(other)?.push(one);
  };
  for (const node of news) {
    link(oldById.get(node.ref.id), node);
    for (const former of node.item.replaces) link(oldById.get(former), node);
  }
  for (const node of olds) {
    for (const former of node.item.replaces) link(node, newById.get(former));
  }
  const former = new Map(news.flatMap((node) => node.item.replaces.map((id) => [id, node])));
  return {
    old: olds,
    new: news,
    successors,
    origins,
    pairs: news.flatMap((node): Pair[] => {
      const [only, ...others] = origins.get(node) ?? [];
      const isOnly = others.length === 0 && only && successors.get(only)?.length === 1;
      const same = oldById.get(node.ref.id) ?? (isOnly ? only : undefined);
      return same === undefined ? [] : [{ old: same, new: node }];
    }),
    homeOf: (id) => (newById.get(id) ?? former.get(id))?.ref.id,
  };
}

function nodesOf(codebook: Codebook): DiffNode[] {
  return codebookNodes(codebook).map((node): DiffNode => {
    const parent = node.ancestors.at(-1);
    const [code, theme] = node.level === "code" ? [node.code, undefined] : [undefined, node.theme];
    const item = node.level === "code" ? node.code : node.theme;
    const level = code === undefined ? "theme" : "code";
    const ref = { level, id: item.id, name: item.name } as const;
    return { ref, item, status: item.status, parent, code, theme, items: itemsOf(code) };
  });
}

function itemsOf(code: Code | undefined): Set<string> {
  if (code === undefined) return new Set();
  const examples = code.examples.map(({ text }) => plainText(text));
  return new Set([...code.rules.map(ruleKey), ...examples]);
}
