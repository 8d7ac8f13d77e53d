import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A machine that does other things as well is no reason to fail.
    testTimeout: 30_000,
    coverage: { include: ["src/**/*.ts"], reporter: ["text-summary"] },
  },
});
