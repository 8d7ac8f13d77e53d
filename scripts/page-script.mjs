// The script of the HTML worksheet: src/browser joined with what it uses into one file, as readable as
// it was written. `npm run generate` writes it into the source as a module; a test makes it again.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "..");

/** `catalogue`: of the diagnostics. The page needs what is grave, not what is said in the reference. */
export async function bundlePageScript(catalogue) {
  const severities = Object.fromEntries(
    Object.entries(catalogue).map(([code, { severity }]) => [code, { severity }]),
  );
  const catalogueFile = join(root, "src/diagnostics/catalogue.ts");
  const bundle = await rolldown({
    cwd: root,
    input: "src/browser/worksheet/main.ts",
    platform: "browser",
    tsconfig: false,
    // Without `Buffer`, which no browser has.
    resolve: { alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" } },
    plugins: [
      {
        name: "severities",
        load: (id) =>
          id === catalogueFile ? `export const catalogue = ${JSON.stringify(severities)};` : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: "iife" });
  await bundle.close();
  const js = `\n/*\n${notice()}\n*/\n${output[0].code}`;
  // Both would end or hide the element that the script stands in.
  const bad = /<\/script|<!--|[\0\r]/i.exec(js);
  if (bad !== null) throw new Error(`the script of the page holds ${JSON.stringify(bad[0])}`);
  return js;
}

/** The licence has to go where the package goes, and it goes into each page. */
function notice() {
  const licence = readFileSync(join(root, "node_modules/csv-parse/LICENSE"), "utf8").trim();
  return `sixphase is MIT licensed. Built into this script is csv-parse:\n\n${licence}`;
}

/** A module that exports the script and its hash; a line of the script is a line of the module. */
export function pageScriptModule(js) {
  const lines = js.split("\n").map((line) => `    ${JSON.stringify(line)},\n`);
  return `// Written by \`npm run generate\` from src/browser.
import type { Script } from "../html/page.ts";

export const pageScript: Script = {
  sha256: ${JSON.stringify(createHash("sha256").update(js).digest("base64"))},
  js: [
${lines.join("")}  ].join("\\n"),
};
`;
}
