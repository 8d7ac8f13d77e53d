import type { KnownMeta } from "../../coding/meta.ts";
import { consensusCoder } from "../../reconcile/settle/consensus.ts";
import type { CoderFile } from "../coder-rows.ts";

/** How one sees that codings are a consensus. */
export type ConsensusSign = "name" | "columns" | "meta";

/**
 * Whether a coder's rows of a file are what several coders agreed on, whatever the coder is called: by
 * the name, by the columns that `reconcile` writes, or because codings.meta.json beside the file says so.
 */
export function consensusSign(
  { coder, rows }: CoderFile,
  meta: Pick<KnownMeta, "coders" | "isReconciled"> | undefined,
): ConsensusSign | undefined {
  if (coder.toLowerCase() === consensusCoder) return "name";
  const { extra } = rows[0] ?? { extra: {} };
  if (Object.hasOwn(extra, "item") && Object.hasOwn(extra, "settled_by")) return "columns";
  return meta?.isReconciled === true && meta.coders.includes(coder) ? "meta" : undefined;
}

/** Of codings whose coder has another name, how one knows. */
export const signWords: Readonly<Record<ConsensusSign, string>> = {
  name: "",
  columns: " (their columns item and settled_by say so)",
  meta: " (codings.meta.json says so)",
};
