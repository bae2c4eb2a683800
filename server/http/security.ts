/** What protects the people behind a browser: headers on every answer, and no command from another site's page. */
import type { MiddlewareHandler } from "hono";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "./env.ts";
import type { HttpSettings } from "./parts.ts";

const SAFE = ["GET", "HEAD", "OPTIONS"];
/** a host and its port, as a Host header may say it */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/** Content-Security-Policy and the rest. Styles may be inline: Mantine sets them so. */
export function securityHeaders(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const host = c.req.header("host") ?? "";
    // 'self' covers ws: in today's browsers, not in those of three years ago
    const sockets = HOST.test(host) ? ` ws://${host} wss://${host}` : "";
    const policy = [
      "default-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      `connect-src 'self'${sockets}`,
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ];
    c.header("Content-Security-Policy", policy.join("; "));
    c.header("X-Content-Type-Options", "nosniff");
    c.header("X-Frame-Options", "DENY");
    // an invitation link must not travel to other sites in a Referer
    c.header("Referrer-Policy", "same-origin");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  };
}

/**
 * Refuses commands sent by a page of another site ("origin-refused"). Browsers name the page's origin on them; programs send no
 * Origin and carry no cookie by accident.
 */
export function refuseOtherOrigins(settings: Pick<HttpSettings, "publicUrl">): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (
      !SAFE.includes(c.req.method) &&
      !isOurOrigin(c.req.header("origin"), c.req.header("host"), settings.publicUrl)
    ) {
      throw new ProblemError("origin-refused", { args: { origin: c.req.header("origin") ?? "" } });
    }
    await next();
  };
}

/** True when there is no origin, or it is the host the request was sent to, or our public address. Also asked by the socket. */
export function isOurOrigin(origin: string | undefined, host: string | undefined, publicUrl: URL | null): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === publicUrl?.origin || (host !== undefined && url.host === host.toLowerCase());
}
