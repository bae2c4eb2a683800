/** The HTTP side, whole: who may ask, every route, its description, the built client, and where errors end. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { compress } from "hono/compress";
import { ProblemError } from "#shared/wire/problem.ts";
import { docsPage } from "./docs-page.ts";
import type { Env } from "./env.ts";
import { createErrorHandler } from "./errors.ts";
import { languageOf } from "./language.ts";
import type { HttpParts } from "./parts.ts";
import { clientAddress, limitRate } from "./rate-limit.ts";
import { requireJson } from "./request-body.ts";
import { noteAnswers } from "./request-log.ts";
import { accountRoutes } from "./routes/account.ts";
import { approvalRoutes } from "./routes/approval.ts";
import { assignmentsRoutes } from "./routes/assignments.ts";
import { auditRoutes } from "./routes/audit.ts";
import { bilanRoutes } from "./routes/bilan.ts";
import { columnsRoutes } from "./routes/columns.ts";
import { compilationsRoutes } from "./routes/compilations.ts";
import { datasetsRoutes } from "./routes/datasets.ts";
import { exportsRoutes } from "./routes/exports.ts";
import { fileUpdatesRoutes } from "./routes/file-updates.ts";
import { geocodingRoutes } from "./routes/geocoding.ts";
import { healthRoutes } from "./routes/health.ts";
import { historyRoutes } from "./routes/history.ts";
import { importRecordsRoutes } from "./routes/import-records.ts";
import { importsRoutes } from "./routes/imports.ts";
import { invitationsRoutes } from "./routes/invitations.ts";
import { locksRoutes } from "./routes/locks.ts";
import { madeExportsRoutes } from "./routes/made-exports.ts";
import { meRoutes } from "./routes/me.ts";
import { membersRoutes } from "./routes/members.ts";
import { metricsRoutes } from "./routes/metrics.ts";
import { noticesRoutes } from "./routes/notices.ts";
import { operatorRoutes } from "./routes/operator.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { personalDataRoutes } from "./routes/personal-data.ts";
import { privateDataRoutes } from "./routes/private-data.ts";
import { openToOtherSites, publicRoutes } from "./routes/public.ts";
import { purgeRoutes } from "./routes/purge.ts";
import { questionsRoutes } from "./routes/questions.ts";
import { recipesRoutes } from "./routes/recipes.ts";
import { registerRoutes } from "./routes/registers.ts";
import { samplesRoutes } from "./routes/samples.ts";
import { savedViewsRoutes } from "./routes/saved-views.ts";
import { schemaEditsRoutes } from "./routes/schema-edits.ts";
import { schemasRoutes } from "./routes/schemas.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { spacesRoutes } from "./routes/spaces.ts";
import { spotChecksRoutes } from "./routes/spot-checks.ts";
import { territoryRoutes } from "./routes/territory.ts";
import { threadsRoutes } from "./routes/threads.ts";
import { tokensRoutes } from "./routes/tokens.ts";
import { toldApartRoutes } from "./routes/told-apart.ts";
import { trashRoutes } from "./routes/trash.ts";
import { updatesRoutes } from "./routes/updates.ts";
import { uploadsRoutes } from "./routes/uploads.ts";
import { uploadsFromAddressRoutes } from "./routes/uploads-from-address.ts";
import { versionsRoutes } from "./routes/versions.ts";
import { refuseOtherOrigins, securityHeaders } from "./security.ts";
import { knowUser } from "./session.ts";
import { staticClient } from "./static-client.ts";

export const API = "/api/v1";

/** One group of routes per resource. */
const ROUTES = [
  meRoutes,
  overviewRoutes,
  personalDataRoutes,
  signInRoutes,
  accountRoutes,
  operatorRoutes,
  spacesRoutes,
  invitationsRoutes,
  membersRoutes,
  tokensRoutes,
  auditRoutes,
  uploadsRoutes,
  uploadsFromAddressRoutes,
  importsRoutes,
  importRecordsRoutes,
  fileUpdatesRoutes,
  samplesRoutes,
  datasetsRoutes,
  updatesRoutes,
  exportsRoutes,
  madeExportsRoutes,
  locksRoutes,
  columnsRoutes,
  threadsRoutes,
  noticesRoutes,
  questionsRoutes,
  approvalRoutes,
  spotChecksRoutes,
  assignmentsRoutes,
  savedViewsRoutes,
  privateDataRoutes,
  purgeRoutes,
  bilanRoutes,
  compilationsRoutes,
  recipesRoutes,
  toldApartRoutes,
  geocodingRoutes,
  registerRoutes,
  territoryRoutes,
  historyRoutes,
  versionsRoutes,
  trashRoutes,
  schemaEditsRoutes,
  schemasRoutes,
];

const DESCRIPTION = {
  openapi: "3.1.0",
  info: {
    title: "Tablée",
    version: "1",
    description:
      "Errors are problem+json (RFC 9457) with a stable code. Tables travel by a WebSocket at /sync/{dataset}.",
  },
};

/** bytes of JSON beyond the largest schema: its quotes and backslashes are escaped on the way */
const JSON_ROOM = 2;

export function createApp(parts: HttpParts): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  const { settings, limits, now } = parts;
  app.onError(createErrorHandler(parts));
  app.use(noteAnswers(parts));
  app.use("/public/*", openToOtherSites());
  app.use(securityHeaders(settings));
  app.use(compress());
  app.use(refuseOtherOrigins(settings));

  const arrivals = limitRate({
    perMinute: settings.arrivalsPerMinute,
    addressOf: (c) => clientAddress(c, settings.behindProxy),
    now,
  });
  app.on("POST", [`${API}/spaces`, `${API}/invitations/:token/accept`], arrivals);
  const { arrivalsPerMinute: perMinute, behindProxy } = settings;
  const commands = limitRate({ perMinute, addressOf: (c) => clientAddress(c, behindProxy), now });
  app.on("POST", [`${API}/account/*`, `${API}/operator`], commands);
  // a bucket of its own: links are tried by whoever has none
  const lookups = limitRate({ perMinute, addressOf: (c) => clientAddress(c, behindProxy), now });
  app.on("GET", `${API}/invitations/:token`, lookups);
  app.use(`${API}/*`, async (c, next) => {
    await next();
    // answers are about one person at one moment
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  });
  app.use(
    `${API}/*`,
    requireJson(limits.schemaBytes * JSON_ROOM, (path) => /\/(uploads|updates|unsubscribe\/[^/]+)$/.test(path)),
  );
  app.use(`${API}/*`, knowUser(parts));
  // what costs the server most, of each account
  const ofAccount = (c: Context<Env>) => c.get("user")?.id ?? clientAddress(c, behindProxy);
  app.on(
    "POST",
    [
      `${API}/datasets/:dataset/exports`,
      `${API}/datasets/:dataset/exports/preview`,
      `${API}/spaces/:space/uploads`,
      `${API}/spaces/:space/samples`,
      `${API}/uploads/:upload/import`,
      `${API}/uploads/:upload/table`,
      `${API}/datasets/:dataset/imports`,
      `${API}/datasets/:dataset/geocoding`,
    ],
    limitRate({ perMinute, addressOf: ofAccount, now }),
  );
  app.on(
    "GET",
    [
      `${API}/datasets/:dataset/geocoding/search`,
      `${API}/datasets/:dataset/export.csv`,
      `${API}/datasets/:dataset/original`,
      `${API}/datasets/:dataset/imports/:import/file`,
      `${API}/datasets/:dataset/versions/:version/*`,
    ],
    limitRate({ perMinute, addressOf: ofAccount, now }),
  );

  // a bucket of its own: an open panel asks again at each change
  app.on(
    "GET",
    [
      `${API}/datasets/:dataset/bilan`,
      `${API}/datasets/:dataset/history/hand-edits`,
      `${API}/datasets/:dataset/compilations`,
      `${API}/datasets/:dataset/territory/outlines`,
      `${API}/epcis`,
    ],
    limitRate({ perMinute, addressOf: ofAccount, now }),
  );
  // likewise: a table is asked for in many small questions
  const asking = limitRate({ perMinute, addressOf: ofAccount, now });
  app.on("GET", `${API}/datasets/:dataset/registers/schools/:departement`, asking);
  app.on("POST", `${API}/datasets/:dataset/registers/companies`, asking);

  // likewise: what each request keeps for good
  app.on(
    "POST",
    [
      `${API}/datasets/:dataset/versions`,
      `${API}/datasets/:dataset/versions/:version/restorations`,
      `${API}/datasets/:dataset/spot-checks`,
    ],
    limitRate({ perMinute, addressOf: ofAccount, now }),
  );

  for (const routes of ROUTES) app.route(API, routes(parts));
  app.route("/", healthRoutes(parts));
  app.route("/", publicRoutes(parts));
  app.route("/", metricsRoutes(parts));
  app.get(`${API}/openapi.json`, (c) => c.json(app.getOpenAPI31Document(DESCRIPTION)));
  app.get(`${API}/docs`, (c) =>
    c.html(docsPage(app.getOpenAPI31Document(DESCRIPTION), languageOf(c, parts), c.get("styleNonce"))),
  );
  app.all(`${API}/*`, () => {
    throw new ProblemError("not-found");
  });
  app.use(staticClient(settings));
  app.notFound(() => {
    throw new ProblemError("not-found");
  });
  return app;
}
