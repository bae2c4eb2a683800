/** drizzle-kit: writes `migrations/` from the schema files. Run from the root of the repository. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  casing: "snake_case",
  schema: "./server/storage/sqlite/schema/*.ts",
  out: "./migrations",
});
