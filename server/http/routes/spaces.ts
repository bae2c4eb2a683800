/** Spaces: made by giving two names, shown with their datasets, members and links. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { requireOpening } from "#server/accounts/account.ts";
import { listDatasets } from "#server/datasets/dataset-summaries.ts";
import { linksOf } from "#server/people/space-links.ts";
import { createSpace, membersOf } from "#server/people/spaces.ts";
import { workIn } from "#server/review/dataset-work.ts";
import { reviewStates } from "#server/review/review-states.ts";
import { can } from "#shared/access/abilities.ts";
import { type DatasetId, SpaceId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { CreateSpace, type DatasetSummary, type DatasetWork, type Space } from "#shared/wire/http.ts";
import { SpaceBody } from "../bodies.ts";
import { IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, type KnownUser, personIfAny, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { signInAs } from "../session.ts";

const create = createRoute({
  method: "post",
  path: "/spaces",
  summary: "Make a space",
  description:
    "The person named is its owner. Whoever is signed in stays who they are and takes that name; otherwise a session begins, and its cookie is set.",
  request: { body: jsonBody(CreateSpace) },
  responses: {
    201: { description: "The space", content: json(SpaceBody) },
    ...problems("spaces-not-open", "bad-request", "too-many-requests"),
  },
});

const show = createRoute({
  method: "get",
  path: "/spaces/{space}",
  summary: "See a space",
  request: { params: z.object({ space: SpaceId }) },
  responses: { 200: { description: "The space", content: json(SpaceBody) }, ...problems(...IN_SPACE) },
});

export function spacesRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(create, async (c) => {
    await requireOpening(parts.accounts, c.get("user"));
    const { space, owner } = await createSpace(parts, c.req.valid("json"), personIfAny(c));
    await signInAs(c, owner, parts);
    return c.json(await presentSpace(parts, space, "owner", { id: owner.id, limit: null }), 201);
  });
  router.openapi(show, async (c) => {
    const user = requireUser(c);
    const { space, role } = await parts.access.toSpace(user, c.req.valid("param").space, "read");
    return c.json(await presentSpace(parts, space, role, user), 200);
  });
  return router;
}

/** A space as someone in that role sees it; a program, which has a limit, is given no links. */
export async function presentSpace(
  parts: HttpParts,
  space: { id: SpaceId; name: string },
  role: Role,
  { id, limit }: Pick<KnownUser, "id" | "limit">,
): Promise<Space> {
  return {
    id: space.id,
    name: space.name,
    role,
    datasets: await withReviews(
      parts,
      await listDatasets(parts, space.id),
      await workIn(parts, space.id, { id, role }),
    ),
    members: await membersOf(parts, space.id),
    links: limit === null && can(role, "manage") ? await linksOf(parts, space.id) : null,
  };
}

async function withReviews(
  parts: HttpParts,
  datasets: readonly DatasetSummary[],
  work: ReadonlyMap<DatasetId, DatasetWork>,
): Promise<DatasetSummary[]> {
  const reviews = await reviewStates(parts, datasets);
  return datasets.map((dataset) => ({ ...dataset, review: reviews.get(dataset.id), work: work.get(dataset.id) }));
}
