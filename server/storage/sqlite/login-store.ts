/** better-auth's tables in SQLite. Its names for them on the left. */
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Database } from "./database.ts";
import { loginAccounts, loginSessions, logins, loginVerifications } from "./schema/accounts.ts";

export function createSqliteLoginStore({ drizzle }: Pick<Database, "drizzle">) {
  return drizzleAdapter(drizzle, {
    provider: "sqlite",
    schema: { user: logins, session: loginSessions, account: loginAccounts, verification: loginVerifications },
  });
}
