import { expect, test } from "vitest";
import { readJUnit } from "./junit-schema.ts";
import { binary, duplicate, find, findingsOf, sample, write } from "./sample-findings.ts";

function written(diagnostics = sample, files: readonly string[] = []) {
  return write("junit", findingsOf(diagnostics, files));
}

test("a suite for each file, a test case for each finding, its place in its name", () => {
  const cases = readJUnit(written(sample, ["codebook.yaml", "fine.yaml"]));
  expect(
    cases.map(({ suite, attributes, outcomes }) => [suite, attributes["name"], outcomes]),
  ).toEqual([
    ["codebook.yaml", "yaml/syntax at 2:1", ["failure"]],
    ["codebook.yaml", "codebook/duplicate-id at 4:9", ["failure"]],
    ["fine.yaml", "nothing found", []],
    ["long.txt", "yaml/syntax at 1:1001", ["failure"]],
    ["photo.jpg", "encoding/not-text", ["failure"]],
    ["ur.txt", "yaml/syntax at 1:12", ["failure"]],
    ["ur.txt", "yaml/syntax at 1:17", ["system-out"]],
  ]);
});

test("the numbers are those of the test cases", () => {
  const xml = written(sample, ["codebook.yaml", "fine.yaml"]);
  expect(xml).toContain('<testsuites name="sixphase check" tests="7" failures="5" errors="0"');
  expect(xml).toContain('<testsuite name="ur.txt" tests="2" failures="1" errors="0"');
  expect(xml.match(/<failure /g)?.length).toBe(5);
});

test("a failure tells as much as the text format", () => {
  const [one] = readJUnit(written([duplicate]));
  expect(`${one?.text}\n`).toBe(write("text", findingsOf([duplicate])));
});

test("findings at the same place have different names", () => {
  const both = [find("ur.txt", "here"), find("ur.txt", "here", 0, { message: "another" })];
  const names = readJUnit(written(both)).map(({ attributes }) => attributes["name"]);
  expect(names).toEqual(["yaml/syntax at 1:17", "yaml/syntax at 1:17 (2)"]);
});

test("markup is escaped, and what XML cannot hold is replaced", () => {
  const message = '<a href="x">&amp; ]]> \ud800 \ufffe \u0000';
  const [one] = readJUnit(written([{ ...binary, message, file: 'a<b>&".yaml' }]));
  expect(one?.suite).toBe('a<b>&".yaml');
  expect(one?.text).toContain('<a href="x">&amp; ]]> \ufffd \ufffd ␀');
});

test.each([
  ["<testsuites><testcase/></testsuites>", "testcase in testsuites"],
  ["<testsuites><testsuite name='a'/></testsuites>", "testsuite without tests"],
  ["<testsuites id='1'/>", "testsuites with id"],
  ["<testsuites>x</testsuites>", "text in testsuites"],
  ["<testsuites>", "unclosed"],
])("the reader of the tests refuses %s", (xml, why) => {
  expect(() => readJUnit(xml)).toThrow(why);
});
