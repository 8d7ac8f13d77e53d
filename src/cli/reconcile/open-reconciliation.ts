import { indexCodes } from "../../coding/code-index.ts";
import { resolveCodings } from "../../coding/resolve-codings.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { sha256 } from "../../io/sha256.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { Coding } from "../../model/coding.ts";
import { type CoderId, type TranscriptId, transcriptId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import type { ReconcileItem } from "../../model/reconciliation.ts";
import type { Transcript } from "../../model/transcript.ts";
import { codeTree } from "../../reconcile/match/code-tree.ts";
import { reconcileTranscript } from "../../reconcile/match/reconcile-transcript.ts";
import { countCases, nodeLineages } from "../../tables/count-cases.ts";
import { type Assignments, openAssignments } from "../agree/assignments.ts";
import { chooseCoders, openCoderFiles } from "../agree/coder-files.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { CoderFile } from "../coder-rows.ts";
import { reportUnplaced } from "../codings-file.ts";
import { type Corpus, type CorpusRequest, openCorpus } from "../corpus.ts";
import type { Session } from "../session.ts";

export type ReconciliationRequest = {
  /** Codings files, of one coder or of several. */
  readonly files: readonly string[];
  /** Empty: all who have codings. */
  readonly coders: readonly string[];
  readonly book: CodebookFile;
  readonly corpus: CorpusRequest;
  /** Transcripts that count where that is not what codings.meta.json says. */
  readonly assigned: "coded" | "all" | undefined;
  /** Least share of the shorter excerpt that two codings of one thing have in common. */
  readonly overlap: number;
};

/** A transcript that two coders or more were assigned, with what they did there. */
export type ReconciledTranscript = {
  readonly transcript: Transcript;
  /** Those who were assigned it, by name. */
  readonly coders: readonly CoderId[];
  readonly codings: readonly Coding[];
  readonly items: readonly ReconcileItem[];
  /** `agree` would compare it: every coder was assigned it, and its text is the one that they coded. */
  readonly isComparable: boolean;
};

/** A transcript that is not reconciled: one coder was assigned it, or it is not there. */
type NotReconciled = {
  readonly transcript: TranscriptId;
  readonly reason: "one-coder" | "missing";
  readonly coders: readonly CoderId[];
  /** Rows of codings files that are about it. */
  readonly codings: number;
};

export type OpenedReconciliation = {
  /** By name, whatever the order of the files. */
  readonly coders: readonly CoderId[];
  /** In the order of their ids. */
  readonly transcripts: readonly ReconciledTranscript[];
  readonly notReconciled: readonly NotReconciled[];
};

/**
 * Reads several coders' codings and puts together, in each transcript that two of them or more were
 * assigned, what belongs together. Everything wrong with a row is reported, and the row left out.
 * Throws `UsageError` where there are not two coders, or one of them is a consensus.
 */
export async function openReconciliation(
  session: Session,
  { book, corpus: wanted, ...request }: ReconciliationRequest,
): Promise<OpenedReconciliation> {
  const all = openCoderFiles(session, request.files);
  const coders = [...chooseCoders(all, request.coders, false, reconciling)].sort(compareText);
  const files = all.filter(({ coder }) => coders.includes(coder));
  const assignments = openAssignments(session, files, book, request.assigned);
  const corpus = await openCorpus(session, wanted);
  const nodes = codebookNodes(book.codebook);
  const lineages = nodeLineages(nodes);
  const [codes, tree] = [indexCodes(book.codebook), codeTree(nodes)];
  const transcripts: ReconciledTranscript[] = [];
  const alone: NotReconciled[] = [];
  const seen = new Set<TranscriptId>();
  for await (const { transcript } of corpus.items()) {
    const { id } = transcript;
    seen.add(id);
    // Whoever has a coding there was asked, whatever codings.meta.json says: no coding is passed over.
    const asked = coders.filter(
      (coder) =>
        assignments.isAssigned(coder, id) ||
        files.some((file) => file.coder === coder && file.byTranscript.has(id)),
    );
    const own = files.filter(({ coder }) => asked.includes(coder));
    if (asked.length < 2) {
      if (asked.length === 1) alone.push(notReconciled(id, "one-coder", asked, own));
      continue;
    }
    const { diagnostics, editedSince } = assignments.compare(transcript, () =>
      countCases(lineages, transcript, []),
    );
    session.report(diagnostics);
    const isComparable =
      editedSince.length === 0 && coders.every((coder) => assignments.isAssigned(coder, id));
    const codings = own.flatMap(({ source, byTranscript }) => {
      const rows = byTranscript.get(id) ?? [];
      const resolved = resolveCodings(source.file, rows, transcript, codes);
      session.report(resolved.diagnostics, source.text);
      return resolved.codings;
    });
    const items = reconcileTranscript(
      transcript,
      asked,
      codings,
      tree,
      { overlap: request.overlap },
      sha256,
    );
    transcripts.push({ transcript, coders: asked, codings, items, isComparable });
  }
  const missing = missingTranscripts(session, files, coders, assignments, corpus, seen);
  return { coders, transcripts, notReconciled: [...alone, ...missing] };
}

const reconciling = {
  what: "it takes two coders to reconcile",
  because: "there is nothing in them to reconcile",
  hint: "name the files of the coders themselves, or leave the consensus out with --coder NAME for each",
};

/** Transcripts that were coded and are not there; reports them. */
function missingTranscripts(
  session: Session,
  files: readonly CoderFile[],
  coders: readonly CoderId[],
  assignments: Assignments,
  corpus: Corpus,
  seen: ReadonlySet<TranscriptId>,
): readonly NotReconciled[] {
  // One that is there and could not be read was reported as that.
  const interviews = corpus.files.filter(({ format }) => format !== "csv");
  const there = new Set([...seen, ...interviews.map(({ id }) => transcriptId(id))]);
  for (const file of files) {
    reportUnplaced(session, file, new Set([...there, ...assignments.stated(file.coder)]));
  }
  const known = new Set(coders.flatMap((coder) => [...assignments.known(coder)]));
  return [...known]
    .filter((id) => !there.has(id))
    .sort(compareText)
    .map((id) => {
      const asked = coders.filter((coder) => assignments.known(coder).has(id));
      if (asked.every((coder) => assignments.stated(coder).has(id))) {
        const message = `${id} was assigned to ${asked.join(" and ")} and is not there now, so it is not reconciled`;
        session.report([
          diagnose("codings/assigned-missing", { file: "codings.meta.json", message }),
        ]);
      }
      const own = files.filter(({ coder }) => asked.includes(coder));
      return notReconciled(id, "missing", asked, own);
    });
}

function notReconciled(
  transcript: TranscriptId,
  reason: NotReconciled["reason"],
  coders: readonly CoderId[],
  files: readonly CoderFile[],
): NotReconciled {
  const codings = files.reduce(
    (sum, { byTranscript }) => sum + (byTranscript.get(transcript)?.length ?? 0),
    0,
  );
  return { transcript, reason, coders, codings };
}
