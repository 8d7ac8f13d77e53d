import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { catalogue } from "../../../src/diagnostics/catalogue.ts";
import { findingsJsonSchema } from "../../../src/report/diagnostics/findings-schema.ts";
import { projectFolder } from "../../support/project-folder.ts";
import {
  binary,
  duplicate,
  find,
  findingsOf,
  sample,
  sampleFiles,
  write,
} from "./sample-findings.ts";

const schema = findingsJsonSchema();
const accepts = new Ajv().compile(schema);

function written(diagnostics = sample, files: readonly string[] = ["fine.yaml"]) {
  return JSON.parse(write("json", findingsOf(diagnostics, files)));
}

test("the committed schema is what the source gives (npm run generate)", () => {
  const committed = readFileSync(join(projectFolder, "schemas/findings.schema.json"), "utf8");
  expect(committed).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

test("what is written is valid by the schema", () => {
  expect(accepts(written()), JSON.stringify(accepts.errors)).toBe(true);
  expect(accepts(written([], [])), JSON.stringify(accepts.errors)).toBe(true);
});

test("the schema takes every name of the catalogue", () => {
  const [one] = written([binary]).findings;
  const names = Object.keys(catalogue);
  expect(names.length).toBeGreaterThan(50);
  const refused = names.filter(
    (code) => !accepts({ ...written([]), findings: [{ ...one, code }] }),
  );
  expect(refused).toEqual([]);
});

// Each spoils one thing of a valid output.
const spoilt: Readonly<Record<string, (output: ReturnType<typeof written>) => void>> = {
  "another version": (output) => Object.assign(output, { schemaVersion: 2 }),
  "no tool": (output) => Reflect.deleteProperty(output, "tool"),
  "no files": (output) => Reflect.deleteProperty(output, "files"),
  "a file twice": (output) => output.files.push(output.files[0]),
  "counts of no such severity": (output) => Object.assign(output.counts, { note: 1 }),
  "a count missing": (output) => Reflect.deleteProperty(output.counts, "info"),
  "a severity that is none": (output) => Object.assign(output.findings[0], { severity: "fatal" }),
  "a code without an area": (output) => Object.assign(output.findings[0], { code: "syntax" }),
  "a line 0": (output) => Object.assign(output.findings[0], { line: 0 }),
  "half a place": (output) => Reflect.deleteProperty(output.findings[0], "endColumn"),
  "half a second place": (output) => Reflect.deleteProperty(output.findings[1].related[0], "end"),
  "a second place without a file": (output) =>
    Reflect.deleteProperty(output.findings[1].related[0], "file"),
  "no list of second places": (output) => Reflect.deleteProperty(output.findings[0], "related"),
  "a key that is not known": (output) => Object.assign(output.findings[0], { colour: "red" }),
};

test.each(Object.entries(spoilt))("the schema refuses %s", (_, spoil) => {
  const output = written();
  spoil(output);
  expect(accepts(output)).toBe(false);
});

test("offsets are code points of the whole file", () => {
  const [{ start, end }] = written([find("ur.txt", "here")]).findings;
  const text = [...(sampleFiles["ur.txt"] ?? "")];
  expect(text.slice(start, end).join("")).toBe("here");
});

test("files that only a finding names are listed too, each file once", () => {
  const { files, counts } = written([duplicate, binary], ["fine.yaml", "codebook.yaml"]);
  expect(files).toEqual(["fine.yaml", "codebook.yaml", "photo.jpg"]);
  expect(counts).toEqual({ error: 2, warning: 0, info: 0 });
});

test("every key of the schema says what it is for", () => {
  expect(JSON.stringify(schema).match(/"properties":\{"\w+":\{"(?!description)/g)).toBeNull();
});
