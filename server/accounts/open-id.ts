/** Another server vouches for people: OpenID Connect, found by its discovery document, with state, nonce and PKCE. */
import { betterAuth } from "better-auth/minimal";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { z } from "zod";
import type { Language } from "#shared/i18n/words.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { BASE_PATH, commonOptions, prove, type VouchingParts } from "./vouching.ts";

export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** what is asked of it */
  readonly scopes: readonly string[];
}

export interface WayBack {
  /** the login proved; null: none was */
  readonly login: string | null;
  /** the page that `start` was given; null when the way back is not one of ours */
  readonly page: URL | null;
  readonly cookies: readonly string[];
}

const PROVIDER = "openid";
const DISCOVERY = "/.well-known/openid-configuration";
/** ms */
const PATIENCE = 10_000;
/** the only cookie of better-auth's that a browser ever has: it ties the way back to the browser that left */
const STATE_COOKIE = /^(?:__Secure-)?tablee\.state=/;

const Discovery = z.object({ userinfo_endpoint: z.url().optional() });
const Claims = z.looseObject({
  sub: z.string().min(1),
  email: z.email().optional(),
  email_verified: z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]).optional(),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  /** ProConnect's word for the family name */
  usual_name: z.string().optional(),
});
type Claims = z.infer<typeof Claims>;

export type OpenId = ReturnType<typeof createOpenId>;

export function createOpenId(parts: VouchingParts, provider: OpenIdProvider) {
  const open = () =>
    betterAuth({
      ...commonOptions(parts),
      plugins: [
        genericOAuth({
          config: [
            {
              providerId: PROVIDER,
              clientId: provider.clientId,
              clientSecret: provider.clientSecret,
              discoveryUrl: provider.issuer + DISCOVERY,
              scopes: [...provider.scopes],
              pkce: true,
              requireIdTokenVerification: true,
              getUserInfo: async ({ idToken, accessToken }) =>
                profileOf(await readClaims(provider.issuer, idToken, accessToken)),
            },
          ],
        }),
      ],
    });
  // opened when somebody first asks: a provider that does not answer must not keep out those who have a password
  let opened: ReturnType<typeof open> | undefined;
  const auth = () => {
    opened ??= open();
    return opened;
  };

  return {
    /** `page`: a path of ours, where the way back leads. Rejects with "open-id-failed" when the provider does not answer. */
    async start(page: string): Promise<{ address: string; cookies: readonly string[] }> {
      const callbackURL = new URL(page, parts.origin).href;
      try {
        const { headers, response } = await auth().api.signInSocial({
          body: { provider: PROVIDER, callbackURL, errorCallbackURL: callbackURL, disableRedirect: true },
          returnHeaders: true,
        });
        if (response.url === undefined) throw new Error("no address to go to");
        return { address: response.url, cookies: stateCookies(headers) };
      } catch (cause) {
        throw new ProblemError("open-id-failed", { cause });
      }
    },
    /** The way back: a GET of `/callback/openid` with this query and these cookies. */
    async finish(query: string, cookie: string, language: Language): Promise<WayBack> {
      let answer: Response | undefined;
      const proof = await prove(auth().$context, language, async () => {
        const address = `${parts.origin}${BASE_PATH}/callback/${PROVIDER}${query}`;
        answer = await auth().handler(new Request(address, { headers: { cookie } }));
      });
      const location = answer?.headers.get("location") ?? null;
      const to = location === null ? null : new URL(location, parts.origin);
      const ours = to !== null && to.origin === parts.origin && !to.pathname.startsWith(BASE_PATH);
      return {
        login: proof?.login ?? null,
        page: ours ? to : null,
        cookies: answer === undefined ? [] : stateCookies(answer.headers),
      };
    },
  };
}

/** Who the provider says someone is: of the ID token, whose signature better-auth checked, or else of the address for it. */
async function readClaims(
  issuer: string,
  idToken: string | undefined,
  accessToken: string | undefined,
): Promise<Claims> {
  const claims = Claims.parse(payloadOf(idToken ?? ""));
  if (claims.email !== undefined || accessToken === undefined) return claims;
  const { userinfo_endpoint: address } = Discovery.parse(await (await ask(issuer + DISCOVERY)).json());
  if (address === undefined) return claims;
  const answer = await ask(address, { authorization: `Bearer ${accessToken}` });
  // some sign it (ProConnect): it comes straight from the provider over TLS, proof enough (OpenID Connect Core §3.1.3.7, 6)
  const isJwt = /^application\/jwt/.test(answer.headers.get("content-type") ?? "");
  return Claims.parse(isJwt ? payloadOf(await answer.text()) : await answer.json());
}

async function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const answer = await fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`the provider of identities answered ${answer.status}`);
  return answer;
}

/** What a JWT says, its signature not looked at. */
function payloadOf(jwt: string): unknown {
  return JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8"));
}

function profileOf({ sub, email, email_verified, name, given_name, usual_name, family_name }: Claims) {
  const whole = [given_name, usual_name ?? family_name].filter(Boolean).join(" ");
  return { sub, email, emailVerified: email_verified ?? false, name: name ?? whole };
}

function stateCookies(headers: Headers): string[] {
  return headers.getSetCookie().filter((cookie) => STATE_COOKIE.test(cookie));
}
