// `npm test`: installs and builds where needed, then runs every test.
import process from "node:process";
import { run, say, setUp } from "./setup.mjs";

setUp();
say("Running every test ...");
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)]);
