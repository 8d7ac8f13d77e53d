// What no coder in Node can go below: reads every file of a folder and counts its words.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const folder = process.argv[2] ?? ".";
let words = 0;
for (const file of readdirSync(folder))
  words += readFileSync(join(folder, file), "utf8").match(/[\p{L}\p{M}\p{N}_]+/gu)?.length ?? 0;
process.stdout.write(`${words}\n`);
