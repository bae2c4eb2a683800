/** Where a request carries its session: `Authorization: Bearer …` for programs, a cookie for browsers. */
import { SESSION_LIFE } from "./sign-in.ts";

const NAME = "tablee_session";

/** The session token of a request by its headers; null when it carries none. */
export function sessionTokenIn(headers: {
  authorization?: string | undefined;
  cookie?: string | undefined;
}): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "");
  if (bearer) return bearer[1] ?? null;
  for (const pair of (headers.cookie ?? "").split(";")) {
    const [name, value] = pair.trim().split("=");
    if (name === NAME && value) return value;
  }
  return null;
}

/** Value of the Set-Cookie header that makes a browser forget its token. */
export function forgottenCookie(secure: boolean): string {
  return `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** Value of the Set-Cookie header that hands `token` to a browser. */
export function sessionCookie(token: string, secure: boolean): string {
  const life = Math.floor(SESSION_LIFE / 1000);
  return `${NAME}=${token}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
