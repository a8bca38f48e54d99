import { defineConfig } from "vitest/config";

export default defineConfig({
  // graphql ships two builds; the code under test and its libraries must load the same one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.spec.ts"],
    // A spec shares the modules that it only reads with those before it: loading them anew cost a third of the run.
    isolate: false,
    globalSetup: ["test/buildFirst.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left to itself vitest keeps a processor free, which on two is half of them.
    maxWorkers: "100%",
  },
});
