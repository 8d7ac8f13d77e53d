// tsc checks the types and writes modules and declarations; rolldown then joins the modules and the
// packages that they use into the few files that are published. So a user installs one package with
// nothing behind it: of `natural` only the stemmers, without its database clients, word nets and
// `.env` reader. A build that fails leaves the one before it in place.
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { rolldown } from "rolldown";
import { writeNotices } from "./notices.mjs";
import { root, run } from "./setup.mjs";

const draft = mkdtempSync(join(root, ".build-"));
process.once("exit", () => rmSync(draft, { recursive: true, force: true }));
run(process.execPath, ["node_modules/typescript/bin/tsc", "--outDir", join(draft, "tsc")]);

const bundle = await rolldown({
  input: { main: join(draft, "tsc/cli/run-process.js"), index: join(draft, "tsc/index.js") },
  platform: "node",
  // `natural`'s German stemmer brings 400 KB of stop words for a function that is not used.
  resolve: { alias: { "stopwords-iso": join(root, "scripts/no-stop-words.json") } },
});
const { output } = await bundle.write({
  dir: draft,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "chunks/[name]-[hash].js",
});
await bundle.close();
const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
writeNotices(modules, join(draft, "THIRD-PARTY-NOTICES.md"));

const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });
renameSync(draft, dist);
