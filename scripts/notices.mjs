// The licences of what is built into the published files, found from the modules that really went in.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Packages that name their licence and leave out its text: the text as their repository has it.
const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;
const textsLeftOut = {
  saxes: `Copyright (c) Isaac Z. Schlueter, Louis-Dominique Dubeau and contributors\n\n${isc}`,
};

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
  return `## ${name} ${version} (${license})\n\n${textsLeftOut[name] ?? licenceText(folder)}\n`;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8").trim();
  const readme = join(folder, "README.md");
  const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  const at = text.search(/^#+ *licen[cs]e/im);
  if (at === -1) throw new Error(`${folder} has no licence text`);
  return text
    .slice(at)
    .replace(/^#+.*\n/, "")
    .trim();
}
