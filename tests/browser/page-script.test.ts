import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { projectFolder } from "../support/project-folder.ts";

type Bundler = {
  readonly bundlePageScript: (entries: object) => Promise<string>;
  readonly pageScriptModule: (js: string) => string;
};

test("the script in the source is what src/browser gives (else: npm run generate)", async () => {
  const address = pathToFileURL(join(projectFolder, "scripts/page-script.mjs")).href;
  const { bundlePageScript, pageScriptModule }: Bundler = await import(address);
  const written = readFileSync(join(projectFolder, "src/report/worksheet/page-script.ts"), "utf8");
  expect(written).toBe(pageScriptModule(await bundlePageScript(catalogue)));
});
