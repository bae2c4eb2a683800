/** Accounts on one database: their parts, from the configuration. Part of the composition root. */
import { hkdfSync } from "node:crypto";
import { createLater } from "./accounts/later.ts";
import { createLetters } from "./accounts/letters.ts";
import { createOpenId } from "./accounts/open-id.ts";
import type { OperatorLink } from "./accounts/operator-link.ts";
import type { AccountsParts } from "./accounts/parts.ts";
import { createVouching } from "./accounts/vouching.ts";
import type { Config } from "./config.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { Logger } from "./observability/logger.ts";
import type { SignIn } from "./people/sign-in.ts";
import type { People } from "./storage/people.ts";
import type { Database } from "./storage/sqlite/database.ts";
import { createSqliteLoginStore } from "./storage/sqlite/login-store.ts";
import { createSqliteGuestBelongings, createSqliteLogins, createSqliteOneTimeWays } from "./storage/sqlite/logins.ts";
import { createSqliteOperators } from "./storage/sqlite/operators.ts";

const SECRET_BYTES = 32;
/** where nothing leads out of here and back: neither letters nor other servers */
const NOWHERE = "http://localhost";

interface Given {
  readonly config: Config;
  readonly database: Database;
  /** of the server, never used as it is */
  readonly secret: Buffer;
  readonly mailer: Mailer | null;
  readonly people: People;
  readonly signIn: SignIn;
  readonly operatorLink: OperatorLink;
  readonly log: Logger;
  readonly now: () => number;
}

export function openAccounts(given: Given): AccountsParts {
  const { config, database, secret, mailer, people, signIn, operatorLink, log, now } = given;
  const origin = config.publicUrl?.origin ?? NOWHERE;
  const later = createLater(log);
  const letters = mailer === null ? null : createLetters({ mailer, origin, later, log });
  const vouchingParts = {
    store: createSqliteLoginStore(database),
    secret: Buffer.from(hkdfSync("sha256", secret, "", "accounts", SECRET_BYTES)).toString("hex"),
    origin,
    letters,
    log,
  };
  const { openId } = config;
  return {
    people,
    signIn,
    logins: createSqliteLogins(database),
    belongings: createSqliteGuestBelongings(database),
    oneTimeWays: createSqliteOneTimeWays(database),
    operators: createSqliteOperators(database),
    operatorLink,
    vouching: createVouching(vouchingParts),
    openId: openId === null ? null : { name: openId.name, ways: createOpenId(vouchingParts, openId) },
    letters,
    later,
    now,
  };
}

/** What was begun for people who were answered already is done. */
export async function closeAccounts({ later }: AccountsParts): Promise<void> {
  await later.settle();
}
