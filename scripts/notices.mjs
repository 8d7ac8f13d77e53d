// The licences of what is built into the published files, found from the modules that really went in.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const allowed = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** Writes one section for each package among `modules`; fails on a licence that is not permissive. */
export function writeNotices(modules, file) {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  const sections = [...folders].sort().map(section);
  if (sections.length === 0) throw new Error("no package was built in: the build must be wrong");
  const intro = "sixphase is MIT licensed. Built into it are parts of these packages.";
  writeFileSync(file, `# Third-party notices\n\n${intro}\n\n${sections.join("\n")}`);
}

function packageFolder(module) {
  return /^.*node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(module)?.[0];
}

function section(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!allowed.includes(license)) throw new Error(`${name}: licence ${license} is not permissive`);
  return `## ${name} ${version} (${license})\n\n${licenceText(folder)}\n`;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8").trim();
  const readme = join(folder, "README.md");
  const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  const at = text.search(/^#+ *licen[cs]e/im);
  if (at === -1) throw new Error(`${folder} has no licence text`);
  return text.slice(at).replace(/^#+.*\n/, "").trim();
}
