#!/usr/bin/env node
import process from "node:process";
import { fileURLToPath } from "node:url";
import { endCleanly, main } from "../dist/main.js";

endCleanly(process);
const { argv, env, stdin, stdout, stderr } = process;
const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const host = { cwd: process.cwd(), packageFolder, env, stdin, stdout, stderr };
process.exitCode = await main(argv.slice(2), host);
