/** The built client: its files as they are, compressed once, and its page for every address that is a screen. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { clientMissingPage } from "./client-missing-page.ts";
import type { Env } from "./env.ts";
import type { HttpSettings } from "./parts.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};
/** stands in the page for the nonce of its styles */
const STYLE_NONCE = "style-nonce-of-this-answer";
/** stand in the page for what the server's configuration says of maps */
const MAP_TILES = "address-of-the-tiles-of-maps";
const MAP_CREDIT = "credit-of-the-tiles-of-maps";
const PAGE = "text/html; charset=utf-8";
/** what a table alone needs is named in a comment of the page (client/table-ahead-build.ts) */
const OF_A_TABLE = /<!--of-a-table (.*?) of-a-table-->/s;
const TABLES = /^\/d\/[^/]+$/;
const COMPRESSIBLE = /^(text|application\/(json|wasm)|image\/svg)/;
/** Vite writes a hash of the content in these names: they can be kept for ever */
const HASHED = /^\/assets\//;

type Coding = "br" | "gzip" | "identity";

interface File {
  readonly type: string;
  readonly caching: string;
  read(coding: Coding): Promise<Buffer>;
}

/** Serves `folder`. An unknown address without an extension is a screen of the client: it gets `index.html`. */
export function staticClient({
  clientFolder: folder,
  mapTiles,
}: Pick<HttpSettings, "clientFolder" | "mapTiles">): MiddlewareHandler<Env> {
  let files = existsSync(join(folder, "index.html")) ? listFiles(folder) : null;
  return async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    // built since we started
    if (files === null && existsSync(join(folder, "index.html"))) files = listFiles(folder);
    if (files === null) return c.html(clientMissingPage(), 503);
    const path = decodePath(c.req.path);
    const file = files.get(path) ?? (extname(path) === "" ? files.get("/index.html") : undefined);
    if (file === undefined) return next();
    if (file.type === PAGE) {
      // never the same twice: what asks for it anew must get the nonce of its own answer
      const html = (await file.read("identity")).toString("utf8");
      c.header("Cache-Control", "no-store");
      c.header("Content-Type", PAGE);
      const page = html
        .replace(OF_A_TABLE, TABLES.test(path) ? "$1" : "")
        .replace(STYLE_NONCE, c.get("styleNonce"))
        .replace(MAP_TILES, () => attribute(mapTiles?.address ?? ""))
        .replace(MAP_CREDIT, () => attribute(mapTiles?.credit ?? ""));
      return c.body(page, 200);
    }
    const coding = COMPRESSIBLE.test(file.type) ? codingFor(c.req.header("accept-encoding")) : "identity";
    const body = await file.read(coding);
    c.header("Content-Type", file.type);
    c.header("Cache-Control", file.caching);
    c.header("Vary", "Accept-Encoding");
    if (coding !== "identity") c.header("Content-Encoding", coding);
    return c.body(new Uint8Array(body), 200);
  };
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function listFiles(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(address, {
      type: TYPES[extname(path)] ?? "application/octet-stream",
      caching: HASHED.test(address) ? "public, max-age=31536000, immutable" : "no-cache",
      read: readOnce(path),
    });
  }
  return files;
}

/** Reads and compresses at first use, then remembers. */
function readOnce(path: string): File["read"] {
  const known = new Map<Coding, Promise<Buffer>>();
  const read = async (coding: Coding): Promise<Buffer> => {
    const bytes = readFileSync(path);
    switch (coding) {
      case "identity":
        return bytes;
      case "gzip":
        return promisify(gzip)(bytes);
      case "br":
        // 11, the default, takes seconds
        return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    }
  };
  return (coding) => {
    const found = known.get(coding) ?? read(coding);
    known.set(coding, found);
    return found;
  };
}

function codingFor(accepted: string | undefined): Coding {
  const codings = (accepted ?? "").split(",").map((part) => part.trim().split(";")[0]);
  return codings.includes("br") ? "br" : codings.includes("gzip") ? "gzip" : "identity";
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
