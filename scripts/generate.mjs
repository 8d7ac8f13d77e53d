// Writes the files that are made from the source, so that they cannot fall behind it. Tests compare
// what is committed with what this would write.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codebookJsonSchema } from "../dist/tsc/codebook/json-schema.js";
import { catalogue } from "../dist/tsc/diagnostics/catalogue.js";
import { renderDiagnosticsReference } from "../dist/tsc/report/diagnostics/reference.js";
import { root, say } from "./setup.mjs";

const files = {
  "schemas/codebook.schema.json": `${JSON.stringify(codebookJsonSchema(), null, 2)}\n`,
  "docs/findings.md": renderDiagnosticsReference(catalogue),
};

for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  say(`wrote ${name}`);
}
