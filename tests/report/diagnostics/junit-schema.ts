import { SaxesParser } from "saxes";

type Element = {
  readonly children: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether text that is not blank may stand in it. */
  readonly text: boolean;
};

const outcome: Element = { children: [], required: ["message", "type"], optional: [], text: true };

/**
 * What two schemas of JUnit's XML have in common, for the elements that we write: junit-10.xsd of
 * Jenkins' xUnit plug-in (jenkinsci/xunit-plugin), which has `testsuites`, and for all below it
 * surefire-test-report.xsd of Maven Surefire (apache/maven-surefire), which asks for more.
 */
const elements: Readonly<Record<string, Element>> = {
  testsuites: {
    children: ["testsuite"],
    required: [],
    optional: ["name", "time", "tests", "failures", "errors"],
    text: false,
  },
  testsuite: {
    children: ["testcase"],
    required: ["name", "tests", "errors", "skipped", "failures"],
    optional: ["time", "group"],
    text: false,
  },
  testcase: {
    children: ["failure", "system-out"],
    required: ["name", "time"],
    optional: ["classname", "group"],
    text: false,
  },
  failure: outcome,
  "system-out": { children: [], required: [], optional: [], text: true },
};

export type JUnitCase = {
  readonly suite: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of the elements in it. */
  readonly outcomes: string[];
  text: string;
};

/** The test cases; throws where the XML is not well-formed or not as the schemas have it. */
export function readJUnit(xml: string): JUnitCase[] {
  const parser = new SaxesParser();
  const open: string[] = [];
  const cases: JUnitCase[] = [];
  let suite = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    checkElement(open.at(-1), name, Object.keys(attributes));
    open.push(name);
    if (name === "testsuite") suite = attributes["name"] ?? "";
    if (name === "testcase") cases.push({ suite, attributes, outcomes: [], text: "" });
    if (open.at(-2) === "testcase") cases.at(-1)?.outcomes.push(name);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const name = open.at(-1) ?? "";
    if (elements[name]?.text === true) (cases.at(-1) ?? { text: "" }).text += text;
    else if (text.trim() !== "") throw new Error(`text in ${name}: ${text}`);
  });
  parser.write(xml).close();
  return cases;
}

function checkElement(parent: string | undefined, name: string, attributes: string[]): void {
  const allowed = parent === undefined ? ["testsuites"] : (elements[parent]?.children ?? []);
  if (!allowed.includes(name)) throw new Error(`${name} in ${parent}`);
  const { required = [], optional = [] } = elements[name] ?? {};
  const missing = required.filter((attribute) => !attributes.includes(attribute));
  const unknown = attributes.filter((attribute) => ![...required, ...optional].includes(attribute));
  if (missing.length > 0) throw new Error(`${name} without ${missing.join()}`);
  if (unknown.length > 0) throw new Error(`${name} with ${unknown.join()}`);
}
