/** National registers asked on behalf of whoever compiles a table. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findCompanies, registersState, schoolsOf } from "#server/registers/registers.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { AskCompanies, SchoolsOf } from "#shared/wire/registers.ts";
import { CompanyListBody, RegistersStateBody, SchoolListBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const ASKED = [...IN_DATASET, "register-off", "register-unreachable", "too-many-requests"] as const;

const state = createRoute({
  method: "get",
  path: "/datasets/{dataset}/registers",
  summary: "Which national registers can be asked here",
  request: { params: inDataset },
  responses: { 200: { description: "Their hosts", content: json(RegistersStateBody) }, ...problems(...IN_DATASET) },
});

const schools = createRoute({
  method: "get",
  path: "/datasets/{dataset}/registers/schools/{departement}",
  summary: "The schools of a département",
  description: "Of the directory of the Ministry of Education. It is told nothing of the table.",
  request: { params: inDataset.extend({ departement: SchoolsOf }) },
  responses: { 200: { description: "All of them", content: json(SchoolListBody) }, ...problems(...ASKED) },
});

const companies = createRoute({
  method: "post",
  path: "/datasets/{dataset}/registers/companies",
  summary: "Organisations, or places of theirs, by their numbers",
  description: "Each number is sent to the register by itself.",
  request: { params: inDataset, body: jsonBody(AskCompanies) },
  responses: {
    200: { description: "In the order of the numbers", content: json(CompanyListBody) },
    ...problems(...ASKED),
  },
});

export function registerRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(state, async (c) => {
    await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(registersState(parts), 200);
  });
  router.openapi(schools, async (c) => {
    const { dataset, departement } = c.req.valid("param");
    await parts.access.toDataset(requireUser(c), dataset, "edit");
    return c.json(await schoolsOf(parts, departement), 200);
  });
  router.openapi(companies, async (c) => {
    await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "edit");
    return c.json(await findCompanies(parts, c.req.valid("json").numbers, c.req.raw.signal), 200);
  });
  return router;
}
