/**
 * Who someone is, proved by better-auth: a password, a link in a letter, a provider of identities. Its own sessions are forgotten as
 * soon as they are made and their cookie goes nowhere: after a proof, a session of ours begins (people/sign-in).
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { BetterAuthOptions } from "better-auth";
// without the query builder of its own, which nothing here uses and every start would load
import { betterAuth } from "better-auth/minimal";
import { magicLink } from "better-auth/plugins/magic-link";
import type { Logger } from "#server/observability/logger.ts";
import type { Language } from "#shared/i18n/words.ts";
import { PASSWORD_LENGTH } from "#shared/model/password-rules.ts";
import type { Letters } from "./letters.ts";

export interface VouchingParts {
  readonly store: NonNullable<BetterAuthOptions["database"]>;
  readonly secret: string;
  /** the address people open; never taken from a request */
  readonly origin: string;
  /** null: no letters, so that addresses are taken as they are given */
  readonly letters: Letters | null;
  readonly log: Logger;
}

/** What one call of better-auth is about, beside its arguments. */
interface Call {
  readonly language: Language;
  /** the login that it proved, and better-auth's session of it; null until then */
  proved: { readonly login: string; readonly session: string } | null;
  /** it showed for the first time that an address is theirs */
  confirmed: boolean;
}

const calls = new AsyncLocalStorage<Call>();
const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** seconds that links in letters work */
const LINK_LIFE = { confirm: 72 * HOUR, magic: 15 * MINUTE, reset: HOUR };
export const BASE_PATH = "/api/v1/account";

/** better-auth for passwords and letters. Call it in `prove` or `inLanguage`. */
export type Vouching = ReturnType<typeof createVouching>;

export function createVouching(parts: VouchingParts) {
  const { letters } = parts;
  return betterAuth({
    ...commonOptions(parts),
    emailAndPassword: passwords(letters),
    ...(letters === null ? {} : { emailVerification: confirmation(letters) }),
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        expiresIn: LINK_LIFE.magic,
        sendMagicLink: async ({ email, token }) => letters?.magic(language(), email, token),
      }),
    ],
  });
}

export interface Proof {
  readonly login: string;
  /** nobody had shown before that the address is theirs */
  readonly first: boolean;
}

/** Runs `work`: the login that it proved, whose session at better-auth's is forgotten; null: none. Letters are in that language. */
export async function prove(
  context: Promise<{ internalAdapter: { deleteSession(token: string): Promise<void> } }>,
  languageOfLetters: Language,
  work: () => Promise<unknown>,
): Promise<Proof | null> {
  const call: Call = { language: languageOfLetters, proved: null, confirmed: false };
  await calls.run(call, work);
  const { proved, confirmed } = call;
  if (proved === null) return null;
  await (await context).internalAdapter.deleteSession(proved.session);
  return { login: proved.login, first: confirmed };
}

/** Runs `work`, whose letters are in that language. */
export function inLanguage<T>(languageOfLetters: Language, work: () => Promise<T>): Promise<T> {
  return calls.run({ language: languageOfLetters, proved: null, confirmed: false }, work);
}

function language(): Language {
  return calls.getStore()?.language ?? "fr";
}

/** What all our instances of better-auth share. */
export function commonOptions({ store, secret, origin, log }: VouchingParts) {
  return {
    database: store,
    secret,
    baseURL: origin,
    basePath: BASE_PATH,
    appName: "Tablée",
    telemetry: { enabled: false },
    // attempts are counted before it is asked
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: "tablee", ipAddress: { disableIpTracking: true } },
    verification: { storeIdentifier: "hashed" },
    databaseHooks: {
      // we only ask who someone is: what would let us act for them elsewhere is not kept
      account: {
        create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
        update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
      },
      user: {
        update: {
          before: async ({ emailVerified }) => {
            const call = calls.getStore();
            if (call !== undefined && emailVerified === true) call.confirmed = true;
          },
        },
      },
      session: {
        create: {
          after: async ({ userId, token }) => {
            const call = calls.getStore();
            if (call !== undefined) call.proved = { login: userId, session: token };
          },
        },
      },
    },
    logger: {
      level: "error",
      // what follows a colon may be what somebody typed
      log: (_level, message) => log.warn({}, `signing in: ${message.split(":")[0]}`),
    },
  } satisfies BetterAuthOptions;
}

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

function passwords(letters: Letters | null): NonNullable<BetterAuthOptions["emailAndPassword"]> {
  const common = {
    enabled: true,
    // one answer for all addresses
    autoSignIn: false,
    minPasswordLength: PASSWORD_LENGTH.least,
    maxPasswordLength: PASSWORD_LENGTH.most,
  };
  if (letters === null) return common;
  return {
    ...common,
    requireEmailVerification: true,
    resetPasswordTokenExpiresIn: LINK_LIFE.reset,
    sendResetPassword: async ({ user, token }) => letters.reset(language(), user.email, token),
    // whose address is not confirmed yet is written to by whoever asked
    onExistingUserSignUp: async ({ user }) => {
      if (user.emailVerified) letters.alreadyThere(language(), user.email);
    },
  };
}

function confirmation(letters: Letters): NonNullable<BetterAuthOptions["emailVerification"]> {
  return {
    expiresIn: LINK_LIFE.confirm,
    sendOnSignUp: true,
    // letters to an address are counted before they are asked for
    sendOnSignIn: false,
    sendVerificationEmail: async ({ user, token }) => letters.confirm(language(), user.email, token),
  };
}
