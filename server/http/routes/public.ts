/** What is published, for anyone: its file, its rows as JSON, and a plain page about it. No session is asked for, or looked at. */
import { type FileHandle, open } from "node:fs/promises";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { PublishedFile } from "#server/datasets/published-files.ts";
import { readRows } from "#server/datasets/row-marks.ts";
import { type Publication, publicationOf } from "#server/review/publication.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { PUBLIC_CURRENT } from "#shared/wire/review-steps.ts";
import type { Env } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { CACHING, sendCsv, sendJson } from "../public-file.ts";
import { notPublicPage, publicPage } from "../public-page.ts";
import { clientAddress, limitRate } from "../rate-limit.ts";

export const PUBLIC = "/public";
const CSV = ".csv";
const JSON_ROWS = ".json";
/** asks per minute and client address: portals harvest once a day, people click */
const PER_MINUTE = 120;
/** rows that the page shows */
const FIRST_ROWS = 10;

/** Pages of other sites may read these files, and only read them. To stand before the headers of everything else, which it corrects. */
export function openToOtherSites(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (!c.req.path.endsWith(CSV) && !c.req.path.endsWith(JSON_ROWS)) return;
    c.header("Access-Control-Allow-Origin", "*");
    c.header(
      "Access-Control-Expose-Headers",
      "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, Last-Modified",
    );
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
  // browsers ask before they send a tag or a range from another site; the answer says nothing of what is there
  router.options(`${PUBLIC}/:name`, (c) => {
    c.header("Access-Control-Allow-Methods", "GET, HEAD");
    c.header("Access-Control-Allow-Headers", "If-Modified-Since, If-None-Match, If-Range, Range");
    c.header("Access-Control-Max-Age", "86400");
    return c.body(null, 204);
  });
  router.get(`${PUBLIC}/:name`, async (c) => {
    const [, id = "", extension = ""] = /^([^.]*)(\.csv|\.json)?$/.exec(c.req.param("name")) ?? [];
    const dataset = DatasetId.safeParse(id);
    const published = dataset.success ? await publishedFile(parts, dataset.data) : null;
    if (published === null) return notPublic(c, parts);
    return await (extension === "" ? sendPage(c, parts, published) : sendData(c, parts, published, extension));
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
    const file = await parts.publishedFiles.of(id, publication.content, publication.at);
    if ((await publicationOf(parts, id))?.content === publication.content) return { ...publication, file };
    await parts.publishedFiles.forget(id);
  }
}

async function sendData(c: Context<Env>, parts: HttpParts, published: Published, extension: string): Promise<Response> {
  const { dataset, name, file } = published;
  const opened = await openIfThere(file.path);
  if (opened === null) {
    const again = await madeAgain(parts, dataset);
    return again === null ? notPublic(c, parts) : sendData(c, parts, again, extension);
  }
  if (extension === CSV) return sendCsv(c, { name, file, opened });
  return sendJson(c, { address: addressOf(c, parts, dataset) + JSON_ROWS, file, opened });
}

/** Its file went since, or someone emptied the folder: where it is still public, it is made again. */
async function madeAgain(parts: HttpParts, dataset: DatasetId): Promise<Published | null> {
  await parts.publishedFiles.forget(dataset);
  return await publishedFile(parts, dataset);
}

/** The whole address of its page. */
function addressOf(c: Context<Env>, parts: HttpParts, dataset: DatasetId): string {
  return `${parts.settings.publicUrl?.origin ?? new URL(c.req.url).origin}${PUBLIC}/${dataset}`;
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function sendPage(c: Context<Env>, parts: HttpParts, published: Published): Promise<Response> {
  const { dataset, name, content, at: since, file } = published;
  const { marks, titles, schema, bytes } = file;
  const opened = await openIfThere(file.path);
  if (opened === null) {
    const again = await madeAgain(parts, dataset);
    return again === null ? notPublic(c, parts) : sendPage(c, parts, again);
  }
  const first: string[][] = [];
  try {
    for await (const row of readRows(opened, marks, 0, FIRST_ROWS)) first.push(row);
  } finally {
    await opened.close();
  }
  // a version is as old as its publication, also where a column left it since
  const at = content === PUBLIC_CURRENT ? file.at : since;
  const language = languageOf(c, parts);
  c.header("Cache-Control", CACHING);
  c.header("Vary", "Accept-Language");
  c.header("Last-Modified", new Date(file.at).toUTCString());
  const page = addressOf(c, parts, dataset);
  const shown = { name, at, rows: marks.rows, titles, first, schema, bytes };
  const addresses = { page, file: page + CSV, json: page + JSON_ROWS, follows: content === PUBLIC_CURRENT };
  return c.html(publicPage({ ...shown, ...addresses }, language, c.get("styleNonce")));
}

function notPublic(c: Context<Env>, parts: HttpParts) {
  c.header("Cache-Control", "no-store");
  c.header("Vary", "Accept-Language");
  return c.html(notPublicPage(languageOf(c, parts), c.get("styleNonce")), 404);
}
