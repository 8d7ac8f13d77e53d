import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Everything under test is pure functions on their arguments, so files may share their modules:
    // loading those anew for each of some 300 files took longer than the tests.
    isolate: false,
    maxWorkers: "100%",
    // A machine that does other things as well is no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ["src/**/*.ts"], reporter: ["text-summary"] },
  },
});
