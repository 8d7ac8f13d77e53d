import { oneLine } from "../one-line.ts";
import { plainPaint } from "../paint.ts";
import { findingsByFile } from "./by-file.ts";
import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import type { LocatedDiagnostic } from "./locate.ts";
import { text } from "./text.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * JUnit's XML, which every CI server shows: a suite for each file, in it a test case for each finding,
 * failed where it is an error or a warning. What is merely worth knowing passes and says so in its
 * output. A file in which nothing was found is one test case that passed.
 *
 * No standard defines the format. This is valid by the schema of Jenkins' xUnit plug-in (junit-10.xsd),
 * and each suite by that of Maven Surefire (surefire-test-report.xsd), which asks for a time.
 */
export const junit: DiagnosticFormatter = (findings) => {
  const suites = [...findingsByFile(findings)].map(([file, located]) => suite(file, located));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: "sixphase check", ...sumOf(suites) })}>`,
    ...suites.flatMap(({ lines }) => lines),
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
};

type Suite = {
  readonly tests: number;
  readonly failures: number;
  readonly lines: readonly string[];
};

function suite(file: string, located: readonly LocatedDiagnostic[]): Suite {
  const tests = Math.max(1, located.length);
  const failures = located.filter(fails).length;
  const numbers = { tests, failures, errors: 0, skipped: 0, time: 0 };
  const classname = oneLine(file);
  const names = uniqueNames(located);
  return {
    tests,
    failures,
    lines: [
      `  <testsuite ${attributes({ name: classname, ...numbers })}>`,
      ...(located.length === 0 ? [passed(classname)] : []),
      ...located.map((one, at) => testCase(one, classname, names[at] ?? "")),
      "  </testsuite>",
    ],
  };
}

function sumOf(suites: readonly Suite[]): Readonly<Record<string, number>> {
  return {
    tests: suites.reduce((sum, { tests }) => sum + tests, 0),
    failures: suites.reduce((sum, { failures }) => sum + failures, 0),
    errors: 0,
    time: 0,
  };
}

function fails({ diagnostic }: LocatedDiagnostic): boolean {
  return diagnostic.severity !== "info";
}

function passed(classname: string): string {
  return `    <testcase ${attributes({ name: "nothing found", classname, time: 0 })}/>`;
}

function testCase(one: LocatedDiagnostic, classname: string, name: string): string {
  const { severity, message } = one.diagnostic;
  const told = escapeXml(
    text({ files: [], located: [one] }, { width, paint: plainPaint }).trimEnd(),
  );
  const outcome = fails(one)
    ? `<failure ${attributes({ message: oneLine(message), type: severity })}>${told}</failure>`
    : `<system-out>${told}</system-out>`;
  return `    <testcase ${attributes({ name, classname, time: 0 })}>${outcome}</testcase>`;
}

const width = 100;

/** Servers take test cases of one name for one: the place is in it, and a number where that is not enough. */
function uniqueNames(located: readonly LocatedDiagnostic[]): string[] {
  const seen = new Map<string, number>();
  return located.map(({ diagnostic: { code }, place }) => {
    const name =
      place === undefined ? code : `${code} at ${place.start.line}:${place.start.column}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(" ");
}
