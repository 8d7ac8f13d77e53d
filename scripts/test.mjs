// `npm test`: installs and builds where needed, then runs every test.
import { run, say, setUp } from "./setup.mjs";

setUp();
say("Running every test ...");
run("npx", ["vitest", "run", ...process.argv.slice(2)]);
