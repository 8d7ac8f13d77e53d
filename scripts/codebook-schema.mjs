// Writes schemas/codebook.schema.json from the format that the reader uses. Run after `tsc`;
// tests/codebook/json-schema.test.ts fails while the file is behind.
import { writeFileSync } from "node:fs";
import { codebookJsonSchema } from "../dist/codebook/json-schema.js";

const target = new URL("../schemas/codebook.schema.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(codebookJsonSchema(), null, 2)}\n`);
