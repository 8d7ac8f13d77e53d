#!/usr/bin/env node
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runProcess } from "../dist/main.js";

await runProcess(process, fileURLToPath(new URL("..", import.meta.url)));
