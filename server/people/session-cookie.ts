/** Where a request carries its session: `Authorization: Bearer …` for programs, a cookie for browsers. */
import { SESSION_LIFE } from "./sign-in.ts";

const NAME = "tablee_session";
/** Over TLS: browsers take a cookie of this name from this very host alone, with Secure, for all its paths. */
const SECURE_NAME = `__Host-${NAME}`;

/** The session token of a request by its headers; null when it carries none. */
export function sessionTokenIn(headers: {
  authorization?: string | undefined;
  cookie?: string | undefined;
}): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "");
  if (bearer) return bearer[1] ?? null;
  const cookies = new Map(
    (headers.cookie ?? "").split(";").map((pair) => {
      const [name = "", value = ""] = pair.trim().split("=");
      return [name, value] as const;
    }),
  );
  // one from before TLS still holds: it may be all that a guest has
  return cookies.get(SECURE_NAME) || cookies.get(NAME) || null;
}

/** Values of the Set-Cookie headers that make a browser forget its token. */
export function forgottenCookies(secure: boolean): string[] {
  const forgotten = [`${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`];
  return secure ? [...forgotten, `${SECURE_NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure`] : forgotten;
}

/** Value of the Set-Cookie header that hands `token` to a browser. */
export function sessionCookie(token: string, secure: boolean): string {
  const life = Math.floor(SESSION_LIFE / 1000);
  const rest = `=${token}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Lax`;
  return secure ? `${SECURE_NAME}${rest}; Secure` : `${NAME}${rest}`;
}
