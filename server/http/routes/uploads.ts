/** Uploads: a file comes in as it is, and is previewed as a person wants it read. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { previewUpload } from "#server/datasets/preview-upload.ts";
import { fileOf, receiveUpload, whileThere } from "#server/datasets/receive-upload.ts";
import { SpaceId, UploadId } from "#shared/model/ids.ts";
import { type AskedChoices, PreviewRequest, type UploadPreview } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { UploadPreviewBody } from "../bodies.ts";
import { IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, type KnownUser, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { askAgain } from "../session.ts";

type Upload = NonNullable<Awaited<ReturnType<HttpParts["uploads"]["find"]>>>;

export const FILE_PROBLEMS = [
  "file-empty",
  "file-not-text",
  "file-cut-short",
  "file-not-a-table",
  "encoding-wrong",
] as const;

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

const preview = createRoute({
  method: "post",
  path: "/uploads/{upload}/preview",
  summary: "Preview an upload, read as a person decides",
  description:
    "Any part of the choices may be given; the rest is proposed. Another table alone gives what is proposed for that table.",
  request: { params: z.object({ upload: UploadId }), body: jsonBody(PreviewRequest) },
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
    return c.json(await presentUpload(parts, upload, null, c.req.raw.signal), 201);
  });
  router.openapi(preview, async (c) => {
    const upload = await requireUpload(parts, requireUser(c), c.req.valid("param").upload);
    return c.json(await presentUpload(parts, upload, c.req.valid("json").choices, c.req.raw.signal), 200);
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

/** What was read of it, as a person decides. Who does not wait for it any more, as `signal` says, keeps nobody waiting. */
export async function presentUpload(
  parts: HttpParts,
  upload: Upload,
  asked: AskedChoices | null,
  signal: AbortSignal,
): Promise<UploadPreview> {
  const file = { path: fileOf(parts, upload), name: upload.fileName, bytes: upload.bytes };
  try {
    const read = await whileThere(file.path, previewUpload(file, asked, parts.limits, signal));
    return { id: upload.id, sha256: upload.sha256, ...read };
  } catch (error) {
    // nobody is there to read it
    if (signal.aborted) throw new ProblemError("bad-request", { place: "connection", cause: error });
    throw error;
  }
}

function tooLarge({ limits }: HttpParts): ProblemError {
  return new ProblemError("too-large", { args: { limit: limits.uploadBytes } });
}
