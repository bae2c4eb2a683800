/** Uploads: a file comes in as it is, is previewed in any dialect, and becomes a dataset. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { previewUpload } from "#server/datasets/preview-upload.ts";
import { fileOf, receiveUpload } from "#server/datasets/receive-upload.ts";
import { SpaceId, UploadId } from "#shared/model/ids.ts";
import { CsvDialect, type UploadPreview } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { UploadPreviewBody } from "../bodies.ts";
import { IN_SPACE, json, problems } from "../describe.ts";
import { type Env, type KnownUser, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { askAgain } from "../session.ts";

type Upload = NonNullable<Awaited<ReturnType<HttpParts["uploads"]["find"]>>>;

export const FILE_PROBLEMS = ["file-empty", "file-not-text", "file-cut-short", "file-not-a-table", "encoding-wrong"] as const;

const receive = createRoute({
  method: "post",
  path: "/spaces/{space}/uploads",
  summary: "Upload a file",
  description: "The body is the file, byte for byte. It is kept as it is.",
  request: {
    params: z.object({ space: SpaceId }),
    query: z.object({ name: z.string().min(1).max(500).meta({ description: "name of the file" }) }),
    body: {
      required: true,
      content: { "application/octet-stream": { schema: z.unknown().meta({ format: "binary" }) } },
    },
  },
  responses: {
    201: { description: "What was read of it", content: json(UploadPreviewBody) },
    ...problems(...IN_SPACE, "too-large", ...FILE_PROBLEMS),
  },
});

/** Any part of the dialect may be overruled; the rest is as detected. */
const Overrule = z.object({
  encoding: CsvDialect.shape.encoding.optional(),
  delimiter: CsvDialect.shape.delimiter.optional(),
  quote: CsvDialect.shape.quote.optional(),
  headerRow: z
    .union([z.literal("none").transform(() => null), z.coerce.number().pipe(CsvDialect.shape.headerRow.unwrap())])
    .optional()
    .meta({ description: "0-based line of the titles, or none", type: "string" }),
});

const preview = createRoute({
  method: "get",
  path: "/uploads/{upload}/preview",
  summary: "Preview an upload in another dialect",
  request: { params: z.object({ upload: UploadId }), query: Overrule },
  responses: {
    200: { description: "What was read of it", content: json(UploadPreviewBody) },
    ...problems("not-signed-in", "forbidden", "upload-not-found", "bad-request", ...FILE_PROBLEMS),
  },
});

export function uploadsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(receive, async (c) => {
    const user = requireUser(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "edit");
    const announced = Number(c.req.header("content-length") ?? 0);
    if (announced > parts.limits.uploadBytes) throw tooLarge(parts);
    const body = c.req.raw.body;
    if (body === null) throw new ProblemError("file-empty");
    const from = { space: space.id, user: user.id, fileName: c.req.valid("query").name };
    // a slow body takes minutes
    const mayStill = async () => parts.access.toSpace(await askAgain(c, parts), space.id, "edit");
    const upload = await receiveUpload(parts, from, body, mayStill);
    return c.json(await presentUpload(parts, upload, null), 201);
  });
  router.openapi(preview, async (c) => {
    const upload = await requireUpload(parts, requireUser(c), c.req.valid("param").upload);
    const overrule = c.req.valid("query");
    const whole = CsvDialect.safeParse(overrule);
    if (whole.success) return c.json(await presentUpload(parts, upload, whole.data), 200);
    const detected = await presentUpload(parts, upload, null);
    const given = Object.fromEntries(Object.entries(overrule).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length === 0) return c.json(detected, 200);
    return c.json(await presentUpload(parts, upload, { ...detected.detected, ...given }), 200);
  });
  return router;
}

/** Throws "upload-not-found", also to who is not in its space; "forbidden" to who may not import there. */
export async function requireUpload(parts: HttpParts, user: KnownUser, id: UploadId): Promise<Upload> {
  const upload = await parts.uploads.find(id);
  if (upload === null) throw new ProblemError("upload-not-found");
  try {
    await parts.access.toSpace(user, upload.space, "edit");
  } catch (error) {
    if (error instanceof ProblemError && error.code === "space-not-found") throw new ProblemError("upload-not-found");
    throw error;
  }
  return upload;
}

/** What was read of it, as a person decides. */
export async function presentUpload(parts: HttpParts, upload: Upload, overrule: CsvDialect | null): Promise<UploadPreview> {
  const file = { path: fileOf(parts, upload), name: upload.fileName, bytes: upload.bytes };
  return { id: upload.id, ...(await previewUpload(file, overrule, parts.limits)) };
}

function tooLarge({ limits }: HttpParts): ProblemError {
  return new ProblemError("too-large", { args: { limit: limits.uploadBytes } });
}
