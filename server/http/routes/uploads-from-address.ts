/** Uploads: a file of the web, named by its address, comes in like one that is sent. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { uploadFromAddress } from "#server/datasets/upload-from-address.ts";
import { SpaceId } from "#shared/model/ids.ts";
import { UploadFromAddress } from "#shared/wire/imports.ts";
import { UploadPreviewBody } from "../bodies.ts";
import { IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createBuckets } from "../rate-limit.ts";
import { createRouter } from "../router.ts";
import { askAgain } from "../session.ts";
import { FILE_PROBLEMS, presentUpload } from "./uploads.ts";

const receive = createRoute({
  method: "post",
  path: "/spaces/{space}/uploads/from-address",
  summary: "Upload a file of the web",
  description:
    "The file at this address of the public internet is fetched and kept as it is. The page of a file on data.gouv.fr, GitHub or GitLab leads to its file.",
  request: { params: z.object({ space: SpaceId }), body: jsonBody(UploadFromAddress) },
  responses: {
    201: { description: "What was read of it", content: json(UploadPreviewBody) },
    ...problems(
      ...IN_SPACE,
      "address-refused",
      "address-unreachable",
      "address-not-a-file",
      "too-many-requests",
      "too-large",
      ...FILE_PROBLEMS,
    ),
  },
});

export function uploadsFromAddressRoutes(parts: HttpParts): OpenAPIHono<Env> {
  // each is a request of ours to somebody else's server
  const mayFetch = createBuckets({ atOnce: 10, perMinute: 5, now: parts.now });
  const router = createRouter();
  router.openapi(receive, async (c) => {
    const user = requireUser(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "edit");
    mayFetch(user.id);
    // a slow site takes minutes
    const mayStill = async () => parts.access.toSpace(await askAgain(c, parts), space.id, "edit");
    const from = { space: space.id, user: user.id, address: c.req.valid("json").address };
    const upload = await uploadFromAddress(parts, from, mayStill, c.req.raw.signal);
    return c.json(await presentUpload(parts, upload, null, c.req.raw.signal), 201);
  });
  return router;
}
