import { renderMeta } from "../../coding/meta.ts";
import { sheetHeader, sheetRows } from "../../coding/sheets/write-sheet.ts";
import { sha256 } from "../../io/sha256.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { CoderId } from "../../model/ids.ts";
import type { Transcript } from "../../model/transcript.ts";
import { describeCodebook } from "../../report/codebook-document/describe-codebook.ts";
import { codebookDocumentFormats } from "../../report/codebook-document/registry.ts";
import { packReadme } from "../../split/pack-readme.ts";
import { countCases, nodeLineages } from "../../tables/count-cases.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { CorpusRequest } from "../corpus.ts";
import { transcriptTextPath } from "../transcript-text-path.ts";

export const sheetName = "codings-sheet.csv";
export const metaName = "codings.meta.json";
export const transcriptsFolder = "transcripts";

/** Everything that one coder gets. */
export type Pack = {
  readonly coder: CoderId;
  /** Absolute. */
  readonly folder: string;
  /** Content by path below the folder. */
  readonly files: ReadonlyMap<string, string>;
};

export type PackContents = {
  readonly coder: CoderId;
  readonly folder: string;
  readonly transcripts: readonly Transcript[];
  readonly words: number;
  readonly unit: ExcerptKind;
  readonly book: CodebookFile;
  /** How the transcripts were read. */
  readonly reading: CorpusRequest;
  readonly toolVersion: string;
};

/**
 * A coder's pack: the transcripts' canonical texts, the codebook, an empty sheet, and a codings.meta.json by
 * which silence in these transcripts means that no code applies. Nothing in it names another coder or tells
 * which transcripts others have.
 */
export function makePack(contents: PackContents): Pack {
  const { coder, folder, transcripts, unit, book, words } = contents;
  const document = describeCodebook(book.codebook, {
    ...{ usage: undefined, rules: false, memos: false, date: undefined },
  });
  const { title, version } = book.codebook;
  const sheet = transcripts.map((transcript) => sheetRows(transcript, unit, coder));
  const texts = transcripts.map(({ id, text }) => {
    return [`${transcriptsFolder}/${transcriptTextPath(id)}`, text] as const;
  });
  const facts = { coder, title, version, unit, words, transcripts: transcripts.length };
  return {
    coder,
    folder,
    files: new Map([
      ["README.txt", packReadme(facts)],
      ["codebook.md", codebookDocumentFormats.markdown(document)],
      ["codebook.html", codebookDocumentFormats.html(document)],
      [sheetName, sheetHeader + sheet.join("")],
      [metaName, packMeta(contents)],
      ...texts,
    ]),
  };
}

function packMeta({ coder, transcripts, unit, book, reading, toolVersion }: PackContents): string {
  const { codebook, sha256: codebookHash } = book;
  const { interviewers, languages, textColumns, idColumn } = reading;
  const lineages = nodeLineages(codebookNodes(codebook));
  return renderMeta({
    tool: { name: "sixphase", version: toolVersion },
    codebook: { id: codebook.id, version: codebook.version, sha256: codebookHash },
    options: {
      ...{ unit, interviewers, languages },
      ...(textColumns === undefined ? {} : { textColumns }),
      ...(idColumn === undefined ? {} : { idColumn }),
    },
    coders: [coder],
    transcripts: transcripts.map((transcript) => ({
      id: transcript.id,
      sha256: sha256(transcript.text),
      // No rules are applied, in whatever language.
      languages: [],
      participants: countCases(lineages, transcript, []).flatMap(({ participant, words }) =>
        participant === undefined ? [] : [{ id: participant, words }],
      ),
    })),
  });
}
