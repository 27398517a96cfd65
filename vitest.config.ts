// Unit and route tests: everything that needs no browser and no built app.
// `server-only` throws outside a React server; here it stands for its own empty half.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: here("./node_modules/server-only/empty.js") },
      { find: /^@\//, replacement: here("./src/") },
    ],
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "docs/**/*.test.ts"],
    environment: "node",
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
