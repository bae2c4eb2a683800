/** Where a request carries its session: `Authorization: Bearer …` for programs, a cookie for browsers. */
import { SESSION_LIFE } from "./sign-in.ts";

const NAME = "tablee_session";
/** Over TLS: browsers take a cookie of this name from this very host alone, with Secure, for all its paths. */
const SECURE_NAME = `__Host-${NAME}`;

export interface CarriedToken {
  readonly token: string;
  readonly from: "cookie" | "header";
}

/** The token of a request by its headers; null when it carries none. Another scheme (`Basic`, of a proxy) is not for us. */
export function sessionTokenIn(headers: {
  authorization?: string | undefined;
  cookie?: string | undefined;
}): CarriedToken | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return { token: bearer, from: "header" };
  const cookies = new Map(
    (headers.cookie ?? "").split(";").map((pair) => {
      const [name = "", value = ""] = pair.trim().split("=");
      return [name, value] as const;
    }),
  );
  // one from before TLS still holds: it may be all that a guest has
  const token = cookies.get(SECURE_NAME) || cookies.get(NAME);
  return token ? { token, from: "cookie" } : null;
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
