import type { Change, ChangeDetail, ChangeKind } from "../model/codebook-diff.ts";
import type { Span } from "../model/span.ts";
import { changeInWords } from "./change-in-words.ts";
import { impacts } from "./impacts.ts";
import type { DiffNode } from "./links.ts";

type About = {
  readonly old?: readonly DiffNode[];
  readonly new?: readonly DiffNode[];
  readonly isProbable?: boolean;
  readonly detail?: ChangeDetail;
  readonly at: Span | undefined;
};

/** One change; `reason` is its row in the table of impacts. */
export function change(kind: ChangeKind, reason: keyof typeof impacts, about: About): Change {
  const { impact, because } = impacts[reason];
  const told = {
    old: (about.old ?? []).map(({ ref }) => ref),
    new: (about.new ?? []).map(({ ref }) => ref),
    isProbable: about.isProbable ?? false,
    detail: about.detail ?? ({ form: "none" } as const),
  };
  return { kind, impact, because, summary: changeInWords(kind, told), ...told, at: about.at };
}
