// `npm run demo`: installs and builds where needed, codes the sample study and shows its tables.
import { rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { root, run, say, setUp } from "./setup.mjs";

const study = "fixtures/sample-study";
const out = "demo-out";

function sixphase(...args) {
  say(`\n$ sixphase ${args.join(" ")}\n`);
  run(process.execPath, ["bin/sixphase.js", ...args]);
}

setUp();
rmSync(join(root, out), { recursive: true, force: true });
say("\nThe sample study: 16 invented interviews with health workers about telemedicine.");
sixphase("transcripts", "--study", study);
sixphase("code", "--study", study, "--out", out);
sixphase("tables", `${out}/codings.csv`, "--study", study, "--by", "profession");
say(`\nEvery coded excerpt, with the words that made its rule fire, is in ${out}/codings.csv.`);
