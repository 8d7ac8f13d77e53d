// Preloaded into a measured process: writes its peak memory (kilobytes) where BENCH_MEMORY says.
import { writeFileSync } from "node:fs";
import process from "node:process";

const file = process.env.BENCH_MEMORY;
if (file !== undefined)
  process.on("exit", () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
