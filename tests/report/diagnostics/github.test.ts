import { expect, test } from "vitest";
import { readWorkflowCommand } from "./read-workflow-command.ts";
import { binary, duplicate, find, findingsOf, sample, write } from "./sample-findings.ts";

function written(diagnostics = sample) {
  const lines = write("github", findingsOf(diagnostics)).split("\n");
  expect(lines.pop()).toBe("");
  return lines.map(readWorkflowCommand);
}

test("a place on one line has its columns", () => {
  const [{ command, properties, message } = readWorkflowCommand("")] = written([duplicate]);
  expect(command).toBe("error");
  expect(properties).toEqual({
    file: "codebook.yaml",
    ...{ line: "4", endLine: "4", col: "9", endColumn: "13" },
    title: "two codes or themes share an id (codebook/duplicate-id)",
  });
  expect(message).toBe(
    'the code id "cost" is already used\nfirst used here: codebook.yaml:3:9\nhint: give one of them another id',
  );
});

test("a place on several lines has none, which a runner would refuse", () => {
  const [one] = written([find("codebook.yaml", "codes:\n  - id: cost")]);
  expect(one?.properties).toEqual({
    ...{ file: "codebook.yaml", line: "2", endLine: "3" },
    title: "not valid YAML (yaml/syntax)",
  });
});

test("a file without text has no place", () => {
  const [one] = written([binary]);
  expect(Object.keys(one?.properties ?? {})).toEqual(["file", "title"]);
});

test("the worst come first, since GitHub shows only so many", () => {
  const info = find("codebook.yaml", "title", 0, { severity: "info" });
  const warning = find("codebook.yaml", "codes", 0, { severity: "warning" });
  const commands = written([info, warning, duplicate]).map(({ command }) => command);
  expect(commands).toEqual(["error", "warning", "notice"]);
});

test("what would end a property or the line is read back as it was", () => {
  const file = "a,b:c=1%2C\r\nd.yaml";
  const message = "100%: 50%0A, ::error::";
  const [one] = written([{ ...binary, file, message }]);
  expect([one?.properties["file"], one?.message]).toEqual([file, message]);
});
