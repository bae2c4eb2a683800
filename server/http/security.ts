/** What protects the people behind a browser: headers on every answer, and no command from another site's page. */
import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "./env.ts";
import type { HttpSettings } from "./parts.ts";
import { isSecure } from "./session.ts";

const SAFE = ["GET", "HEAD", "OPTIONS"];
/** a host and its port, as a Host header may say it */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/** what a browser may not do in our pages: nothing of it is used */
const PERMISSIONS = "camera geolocation microphone payment usb serial bluetooth midi display-capture browsing-topics"
  .split(" ")
  .map((feature) => `${feature}=()`)
  .join(", ");
/** two years, as browsers' own lists ask */
const STRICT_TRANSPORT = "max-age=63072000";

/** Content-Security-Policy and the rest. Scripts come from here alone; styles too, or from a page that knows this answer's nonce. */
export function securityHeaders(
  settings: Pick<HttpSettings, "publicUrl" | "behindProxy" | "secure" | "mapTiles">,
): MiddlewareHandler<Env> {
  const tiles = settings.mapTiles === null ? "" : ` ${new URL(settings.mapTiles.address).origin}`;
  return async (c, next) => {
    const nonce = randomBytes(16).toString("base64url");
    c.set("styleNonce", nonce);
    await next();
    const host = c.req.header("host") ?? "";
    // 'self' covers ws: in today's browsers, not in those of three years ago
    const sockets = HOST.test(host) ? ` ws://${host} wss://${host}` : "";
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      // positions, widths: what a style attribute can do is little
      "style-src-attr 'unsafe-inline'",
      `img-src 'self' data: blob:${tiles}`,
      "font-src 'self' data:",
      `connect-src 'self'${sockets}`,
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ];
    c.header("Content-Security-Policy", policy.join("; "));
    c.header("X-Content-Type-Options", "nosniff");
    c.header("X-Frame-Options", "DENY");
    // an invitation link must not travel to other sites in a Referer
    c.header("Referrer-Policy", "same-origin");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    // what is published says otherwise of itself
    if (!c.res.headers.has("Cross-Origin-Resource-Policy")) c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Permissions-Policy", PERMISSIONS);
    if (isSecure(c, settings)) c.header("Strict-Transport-Security", STRICT_TRANSPORT);
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
