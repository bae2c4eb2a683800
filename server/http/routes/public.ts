/** What is published, for anyone: the file of a version, and a plain page about it. No session is asked for, or looked at. */
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { exportFileName } from "#server/datasets/export-csv.ts";
import type { PublishedFile } from "#server/datasets/published-files.ts";
import { type Publication, publicationOf } from "#server/review/publication.ts";
import { DatasetId } from "#shared/model/ids.ts";
import type { Env } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { notPublicPage, publicPage } from "../public-page.ts";
import { clientAddress, limitRate } from "../rate-limit.ts";

export const PUBLIC = "/public";
const CSV = ".csv";
/** asks per minute and client address: portals harvest once a day, people click */
const PER_MINUTE = 120;
/** a publication that was taken back is gone from caches within a minute */
const CACHING = "public, max-age=60, must-revalidate";

/** Pages of other sites may read these files, and only read them. To stand before the headers of everything else, which it corrects. */
export function openToOtherSites(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (!c.req.path.endsWith(CSV)) return;
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Access-Control-Expose-Headers", "Content-Disposition, ETag, Last-Modified");
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
  };
}

export function publicRoutes(parts: HttpParts): Hono<Env> {
  const router = new Hono<Env>();
  router.use(
    `${PUBLIC}/*`,
    limitRate({
      perMinute: PER_MINUTE,
      addressOf: (c) => clientAddress(c, parts.settings.behindProxy),
      now: parts.now,
    }),
  );
  router.get(`${PUBLIC}/:name`, async (c) => {
    const name = c.req.param("name");
    const isFile = name.endsWith(CSV);
    const id = DatasetId.safeParse(isFile ? name.slice(0, -CSV.length) : name);
    const published = id.success ? await publishedFile(parts, id.data) : null;
    if (published === null) return notPublic(c, parts);
    return isFile ? await sendFile(c, parts, published) : sendPage(c, parts, published);
  });
  router.all(`${PUBLIC}/*`, (c) => notPublic(c, parts));
  return router;
}

interface Published extends Publication {
  readonly file: PublishedFile;
}

/** null when nothing of it is public, also where that came about while its file was made. */
async function publishedFile(parts: HttpParts, id: DatasetId): Promise<Published | null> {
  for (;;) {
    const publication = await publicationOf(parts, id);
    if (publication === null) return null;
    const file = await parts.publishedFiles.of(id, publication.version);
    if ((await publicationOf(parts, id))?.version === publication.version) return { ...publication, file };
    await parts.publishedFiles.forget(id);
  }
}

async function sendFile(c: Context<Env>, parts: HttpParts, published: Published): Promise<Response> {
  const { dataset, name, at, file } = published;
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const opened = await openIfThere(file.path);
  if (opened === null) {
    // it went since, or someone emptied the folder: it is made again, where it is still public
    await parts.publishedFiles.forget(dataset);
    const again = await publishedFile(parts, dataset);
    return again === null ? notPublic(c, parts) : sendFile(c, parts, again);
  }
  c.header("ETag", etag);
  c.header("Last-Modified", new Date(at).toUTCString());
  c.header("Cache-Control", CACHING);
  c.header("Vary", "Accept-Encoding");
  const known = isKnown(c, etag, at);
  if (known || c.req.method === "HEAD") await opened.close();
  if (known) return c.body(null, 304);
  c.header("Content-Type", "text/csv; charset=utf-8");
  c.header("Content-Disposition", `attachment; filename="${exportFileName(name)}"`);
  c.header("Content-Length", String(file.bytes));
  if (c.req.method === "HEAD") return c.body(null, 200);
  return c.body(Readable.toWeb(opened.createReadStream()) as ReadableStream<Uint8Array>, 200);
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function sendPage(c: Context<Env>, parts: HttpParts, { dataset, name, at, file }: Published): Response {
  const { rows, columns, schema, bytes } = file;
  const language = languageOf(c, parts);
  c.header("Cache-Control", CACHING);
  c.header("Vary", "Accept-Language");
  c.header("Last-Modified", new Date(at).toUTCString());
  const address = `${PUBLIC}/${dataset}${CSV}`;
  return c.html(publicPage({ name, at, rows, columns, schema, bytes, file: address }, language, c.get("styleNonce")));
}

function notPublic(c: Context<Env>, parts: HttpParts) {
  c.header("Cache-Control", "no-store");
  c.header("Vary", "Accept-Language");
  return c.html(notPublicPage(languageOf(c, parts), c.get("styleNonce")), 404);
}

/** True when who asks has it already (RFC 9110 §13.1: the tag decides where there is one). */
function isKnown(c: Context<Env>, etag: string, at: number): boolean {
  const tags = c.req.header("if-none-match");
  if (tags !== undefined) return tags === "*" || tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  return !Number.isNaN(since) && Math.floor(at / 1000) * 1000 <= since;
}
