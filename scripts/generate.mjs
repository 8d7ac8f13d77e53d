// Writes the files that are made from the source, so that they cannot fall behind it. Tests compare
// what is committed with what this would write.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codebookJsonSchema } from "../dist/tsc/codebook/json-schema.js";
import { catalogue } from "../dist/tsc/diagnostics/catalogue.js";
import { agreementJsonSchema } from "../dist/tsc/report/agreement/agreement-schema.js";
import { agreementTablesJsonSchema } from "../dist/tsc/report/agreement-tables/agreement-tables-schema.js";
import { findingsJsonSchema } from "../dist/tsc/report/diagnostics/findings-schema.js";
import { renderDiagnosticsReference } from "../dist/tsc/report/diagnostics/reference.js";
import { diffJsonSchema } from "../dist/tsc/report/diff/diff-schema.js";
import { evaluationJsonSchema } from "../dist/tsc/report/evaluation/evaluation-schema.js";
import { reconciliationJsonSchema } from "../dist/tsc/report/reconciliation/reconciliation-schema.js";
import { bundlePageScript, pageScriptModule } from "./page-script.mjs";
import { root, say } from "./setup.mjs";

// What can be found in a codebook by itself has a codebook in which it is, and the same one mended.
const exampleFolder = (code) => join(root, "fixtures/codebooks", code.replace("/", "-"));
const examples = Object.fromEntries(
  Object.keys(catalogue)
    .filter((code) => existsSync(exampleFolder(code)))
    .map((code) => {
      const read = (name) => readFileSync(join(exampleFolder(code), name), "utf8");
      return [code, { fails: read("fails.yaml"), passes: read("passes.yaml") }];
    }),
);

const files = {
  "schemas/agreement.schema.json": `${JSON.stringify(agreementJsonSchema(), null, 2)}\n`,
  "schemas/agreement-tables.schema.json": `${JSON.stringify(agreementTablesJsonSchema(), null, 2)}\n`,
  "schemas/codebook.schema.json": `${JSON.stringify(codebookJsonSchema(), null, 2)}\n`,
  "schemas/diff.schema.json": `${JSON.stringify(diffJsonSchema(), null, 2)}\n`,
  "schemas/evaluation.schema.json": `${JSON.stringify(evaluationJsonSchema(), null, 2)}\n`,
  "schemas/findings.schema.json": `${JSON.stringify(findingsJsonSchema(), null, 2)}\n`,
  "src/report/worksheet/page-script.ts": pageScriptModule(await bundlePageScript(catalogue)),
  "schemas/reconciliation.schema.json": `${JSON.stringify(reconciliationJsonSchema(), null, 2)}\n`,
  "docs/findings.md": renderDiagnosticsReference(catalogue, examples),
};

for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  say(`wrote ${name}`);
}
