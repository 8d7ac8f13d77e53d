import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { catalogue, type DiagnosticCode } from "../../../src/diagnostics/catalogue.ts";
import { binary, duplicate, find, findingsOf, sample, write } from "./sample-findings.ts";
import { sarifSchema } from "./sarif-schema.ts";

const accepts = new Ajv().compile(sarifSchema);

function written(diagnostics = sample, files: readonly string[] = ["fine.yaml"]) {
  return JSON.parse(write("sarif", findingsOf(diagnostics, files)));
}

/** One finding of each name, so that each rule of the catalogue is written. */
const everyRule = (Object.keys(catalogue) as DiagnosticCode[]).map((code) => ({ ...binary, code }));

test("what is written is valid", () => {
  for (const output of [written(), written([], []), written(everyRule)]) {
    expect(accepts(output), JSON.stringify(accepts.errors)).toBe(true);
  }
});

// `SIXPHASE_SARIF_SCHEMA=sarif-schema-2.1.0.json npm test tests/report`: the standard's own schema is
// not copied into this project. It is of draft 4, of which it uses nothing that draft 7 reads otherwise.
const official = process.env["SIXPHASE_SARIF_SCHEMA"];

test.skipIf(official === undefined)("the schema of the standard says so too", () => {
  const { id, $schema, ...schema } = JSON.parse(readFileSync(official ?? "", "utf8"));
  expect([id, $schema]).toEqual([
    expect.stringContaining("sarif-schema-2.1.0.json"),
    "http://json-schema.org/draft-04/schema#",
  ]);
  const formats = {
    uri: (value: string) => URL.canParse(value),
    "uri-reference": /^[^\s<>"{}|\\^`]*$/,
    "date-time": /^\d{4}-\d\d-\d\dT/,
  };
  const valid = new Ajv({ strict: false, formats }).compile(schema);
  for (const output of [written(), written([], []), written(everyRule)]) {
    expect(valid(output), JSON.stringify(valid.errors)).toBe(true);
  }
  expect(valid({ ...written(), version: "2.0.0" })).toBe(false);
});

const spoilt: Readonly<Record<string, (run: ReturnType<typeof written>["runs"][0]) => void>> = {
  "a result without a place": (run) => Object.assign(run.results[0], { locations: [] }),
  "a result of no rule": (run) => Object.assign(run.results[0], { ruleIndex: -1 }),
  "a level that is none": (run) => Object.assign(run.results[0], { level: "info" }),
  "an empty message": (run) => Object.assign(run.results[0], { message: { text: "" } }),
  "a column 0": (run) =>
    Object.assign(run.results[0].locations[0].physicalLocation.region, { startColumn: 0 }),
  "a blank in a URI": (run) => Object.assign(run.artifacts[0].location, { uri: "my file" }),
  "a rule without help": (run) => Reflect.deleteProperty(run.tool.driver.rules[0], "help"),
};

test.each(Object.entries(spoilt))("the schema refuses %s", (_, spoil) => {
  const output = written();
  spoil(output.runs[0]);
  expect(accepts(output)).toBe(false);
});

test("each result names its rule, and the rule is what the catalogue says", () => {
  const [{ tool, results }] = written().runs;
  expect(results.length).toBe(sample.length);
  for (const { ruleId, ruleIndex } of results) {
    const { id, shortDescription } = tool.driver.rules[ruleIndex];
    expect(id).toBe(ruleId);
    expect(shortDescription.text).toBe(catalogue[id as DiagnosticCode].title);
  }
});

test("a second place is linked from the message, before the hint", () => {
  const [{ results }] = written([duplicate]).runs;
  const [{ message, relatedLocations }] = results;
  expect(message.text).toBe(
    'the code id "cost" is already used.\nfirst used here: [codebook.yaml:3:9](1)\nHint: give one of them another id',
  );
  expect(relatedLocations).toMatchObject([
    { id: 1, physicalLocation: { region: { startLine: 3, startColumn: 9 } } },
  ]);
});

test("a region is counted in code points and quotes its text", () => {
  const [{ columnKind, results }] = written([find("ur.txt", "電源 😀")]).runs;
  expect(columnKind).toBe("unicodeCodePoints");
  expect(results[0].locations[0].physicalLocation.region).toEqual({
    ...{ startLine: 1, startColumn: 12, endLine: 1, endColumn: 16 },
    snippet: { text: "電源 😀" },
  });
});

test("a file without text is a place without a region", () => {
  const [{ results }] = written([binary]).runs;
  expect(results[0].locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: "photo.jpg", uriBaseId: "%SRCROOT%" } } },
  ]);
});

test("what the user wrote makes neither a placeholder nor a link", () => {
  const message = "the rule {0} and [a](1) in [b]";
  const [{ results }] = written([{ ...binary, message, file: "a[1].yaml" }]).runs;
  expect(results[0].message.text).toBe("the rule {{0}} and [a] (1) in [b].");
  const related = [{ message: "see" }];
  const [other] = written([{ ...binary, related, file: "a[1].yaml" }]).runs;
  expect(other.results[0].message.text).toContain(String.raw`see: [a\[1\].yaml](1)`);
});

test("more than GitHub takes: the least severe are left out, and it says how many", () => {
  const many = Array.from({ length: 25_000 }, (_, at) => ({ ...binary, message: `m${at}` }));
  const notes = [1, 2, 3].map((at) => ({
    ...binary,
    severity: "info" as const,
    message: `A${at}`,
  }));
  const [{ results, invocations }] = written([...notes, ...many]).runs;
  expect(results.length).toBe(25_000);
  expect(new Set(results.map(({ level }: { level: string }) => level))).toEqual(new Set(["error"]));
  const [{ message }] = invocations[0].toolExecutionNotifications;
  expect(message.text).toMatch(/^3 findings were left out/);
});
