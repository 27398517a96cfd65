// Tells drizzle-kit where SQLite's schema is and where its migrations go: `npx drizzle-kit generate --config drizzle.sqlite.config.ts`.
import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./src/server/store/sqlite-schema.ts",
  out: "./drizzle/sqlite",
});
