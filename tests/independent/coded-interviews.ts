import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** One analyst's codings of published interviews, placed in their transcripts. */
export type CodedInterviews = {
  /** Text by transcript. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of each code and theme the themes above it, outermost first. */
  readonly tree: ReadonlyMap<string, readonly string[]>;
  readonly placed: readonly PlacedQuote[];
  /** Quotes that are not in the transcript word for word. */
  readonly lost: number;
};

export type PlacedQuote = {
  readonly transcript: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
};

/** People also answered in writing; the quotes do not say where they are from. */
const writtenPart = ", written";

type Quote = { readonly transcript: string; readonly code: string; readonly quote: string };

/** github.com/DanielKerrigan/PDPilotUserStudy (BSD-3-Clause) as text: coded_segments.csv, transcripts-txt. */
export function readPdpilot(folder: string): CodedInterviews {
  const texts = new Map(
    readdirSync(join(folder, "transcripts-txt")).map((file) => [
      file.replace(".txt", ""),
      readFileSync(join(folder, "transcripts-txt", file), "utf8"),
    ]),
  );
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, file), "utf8"), { columns: true, bom: true });
  const paths = [...rows("code_system.csv"), ...rows("coded_segments.csv")].map(
    ({ code_path = "" }) => code_path,
  );
  const tree = new Map(
    paths.map((path) => {
      const steps = path.split(" > ");
      return [path, steps.slice(1).map((_, at) => steps.slice(0, at + 1).join(" > "))];
    }),
  );
  const quotes = rows("coded_segments.csv").map(
    ({ document = "", code_path = "", segment = "" }) => ({
      ...{ transcript: document, code: code_path, quote: segment },
    }),
  );
  return place(texts, tree, quotes);
}

type OpenCodes = {
  readonly participant_id: string;
  readonly codes: readonly { readonly code: string; readonly verbatim_quote: string }[];
};
type Axial = {
  readonly categories: readonly {
    readonly category_name: string;
    readonly related_codes: readonly { readonly participant_id: string; readonly code: string }[];
  }[];
};
type Selective = {
  readonly supporting_categories: readonly {
    readonly category: string;
    readonly axial_codes_included: readonly string[];
  }[];
};

/** github.com/opencitations/heritrace, user_testing/results (CC0-1.0, CC-BY-4.0 (c) Arcangelo Massari). */
export function readHeritrace(folder: string): CodedInterviews {
  const texts = new Map<string, string>();
  const tree = new Map<string, readonly string[]>();
  const quotes: Quote[] = [];
  for (const [group, name] of [
    ["endusers", "end_user"],
    ["technicians", "technician"],
  ] as const) {
    const read = <Content>(...path: string[]): Content =>
      JSON.parse(readFileSync(join(folder, group, ...path), "utf8"));
    const { supporting_categories } = read<Selective>(`${name}_selective_codes.json`);
    const { categories } = read<Axial>(`${name}_axial_codes.json`);
    const above = new Map<string, readonly string[]>();
    for (const { category_name, related_codes } of categories) {
      const themes = supporting_categories
        .filter(({ axial_codes_included }) => axial_codes_included.includes(category_name))
        .map(({ category }) => `${group}: ${category}`);
      for (const theme of themes) tree.set(theme, []);
      const axial = `${group}; ${category_name}`;
      tree.set(axial, themes.slice(0, 1));
      for (const { participant_id, code } of related_codes) {
        above.set(`${participant_id} ${code}`, [...themes.slice(0, 1), axial]);
      }
    }
    for (const part of ["transcriptions", "written_answers"]) {
      for (const file of readdirSync(join(folder, group, part))) {
        const id = file.replace(/_.*/, part === "transcriptions" ? "" : writtenPart);
        texts.set(id, readFileSync(join(folder, group, part, file), "utf8"));
      }
    }
    for (const file of readdirSync(join(folder, group, "open_coding"))) {
      const { participant_id, codes } = read<OpenCodes>("open_coding", file);
      for (const { code, verbatim_quote } of codes) {
        const themes = above.get(`${participant_id} ${code}`) ?? [];
        const id = [...themes.slice(-1), code].join(" > ");
        tree.set(id, themes);
        quotes.push({ transcript: participant_id, code: id, quote: verbatim_quote });
      }
    }
  }
  return place(texts, tree, quotes);
}

export function hasInterviews(folder: string | undefined): folder is string {
  return folder !== undefined && existsSync(folder);
}

/** White space apart, word for word; a quote that is there twice stands at the first place. */
function place(
  texts: ReadonlyMap<string, string>,
  tree: ReadonlyMap<string, readonly string[]>,
  quotes: readonly Quote[],
): CodedInterviews {
  const placed = new Map<string, PlacedQuote>();
  let lost = 0;
  for (const { transcript, code, quote } of quotes) {
    const words = quote.trim().split(/\s+/u);
    const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+");
    const places = [transcript, `${transcript}${writtenPart}`].flatMap((id) => {
      const match = new RegExp(pattern).exec(texts.get(id) ?? "");
      if (match === null || quote.trim() === "") return [];
      return [{ transcript: id, code, start: match.index, end: match.index + match[0].length }];
    });
    const [first] = places;
    if (first === undefined) lost++;
    else placed.set(JSON.stringify(first), first);
  }
  return { texts, tree, placed: [...placed.values()], lost };
}
