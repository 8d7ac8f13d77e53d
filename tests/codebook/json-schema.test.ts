import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { codebookJsonSchema } from "../../src/codebook/json-schema.ts";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { fixtures, projectFolder } from "../support/project-folder.ts";

const schema = codebookJsonSchema();
const accepts = new Ajv({ allowUnionTypes: true }).compile(schema);

const folders = [join(projectFolder, "codebooks"), join(fixtures, "codebooks")];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => join(folder, file)),
);

test("the committed schema is what the reader's format gives", () => {
  const committed = readFileSync(join(projectFolder, "schemas/codebook.schema.json"), "utf8");
  expect(committed).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

test.each(files)("where the reader is silent, so are editors: %s", (file) => {
  const text = readFileSync(file, "utf8");
  if (readCodebook(file, text).diagnostics.length > 0) return;
  expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true);
});

test("codebooks were there to be read", () => {
  expect(files.length).toBeGreaterThan(30);
});

// Findings about the shape of one value, which a schema can express. The others are about several
// places, or about YAML itself.
const shapes = [
  ..."bad-language bad-version format-version mixed-rule unknown-rule unquoted-id unsafe-id"
    .split(" ")
    .map((name) => `codebook-${name}`),
  ..."empty-value few-items missing-key not-a-choice not-a-mapping out-of-range unknown-key wrong-type"
    .split(" ")
    .map((name) => `yaml-${name}`),
];

test.each(shapes)("editors mark %s as well", (name) => {
  const text = readFileSync(join(fixtures, "codebooks", name, "fails.yaml"), "utf8");
  expect(accepts(parse(text))).toBe(false);
});

test("the full example has every key of the schema", () => {
  const text = readFileSync(join(fixtures, "codebooks", "valid", "full.yaml"), "utf8");
  const written = new Set([...text.matchAll(/[\w]+(?=:)/g)].map(([key]) => key));
  const keys = propertyNames(schema);
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter((key) => !written.has(key))).toEqual([]);
});

test("every key says what it is for", () => {
  const undescribed = JSON.stringify(schema).match(/"properties":\{"\w+":\{"(?!description)/g);
  expect(undescribed).toBeNull();
});

function propertyNames(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, inside]) => [
    ...(name === "properties" ? Object.keys(inside as object) : []),
    ...propertyNames(inside),
  ]);
}
