// What no reconciliation in Node can go below: reads transcripts and codings, and looks up every excerpt.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parse } from "csv-parse/sync";

const [corpus = ".", ...files] = process.argv.slice(2);
const texts = new Map();
for (const file of readdirSync(corpus))
  texts.set(file.slice(0, -4), readFileSync(join(corpus, file), "utf8"));
const counts = files.map((file) => {
  const rows = parse(readFileSync(file), { columns: true });
  return rows.filter(
    ({ transcript, start, end, excerpt }) => texts.get(transcript).slice(start, end) === excerpt,
  ).length;
});
process.stdout.write(`${JSON.stringify(counts)}\n`);
