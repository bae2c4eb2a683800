import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "#shared/wire/problem.ts";
import { startServer, type TestServer } from "../../support/server.ts";

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

describe("the description of the API", () => {
  let server: TestServer;
  let api: Document;
  let operations: [string, Operation][];
  beforeAll(async () => {
    server = await startServer();
    api = (await (await fetch(`${server.address}/api/v1/openapi.json`)).json()) as Document;
    operations = Object.entries(api.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  });
  afterAll(() => server.close());

  it("is OpenAPI 3.1", () => {
    expect(api.openapi).toBe("3.1.0");
    expect(operations.length).toBeGreaterThan(20);
  });

  it("says what each route is for, what it answers, and with which problems", () => {
    for (const [name, { summary, responses }] of operations) {
      expect(summary, name).toBeTruthy();
      const statuses = Object.keys(responses).map(Number);
      expect(
        statuses.some((status) => status < 300),
        name,
      ).toBe(true);
      for (const [status, response] of Object.entries(responses)) {
        expect(response.description, `${name} ${status}`).toBeTruthy();
        if (Number(status) < 400) continue;
        expect(response.content, name).toEqual({
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        });
        for (const code of response.description.split(", ")) {
          expect(PROBLEMS, `${name}: ${code}`).toHaveProperty(code, { status: Number(status) });
        }
      }
    }
  });

  it("names each parameter of each path", () => {
    for (const [name, { parameters = [] }] of operations) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const named = parameters.filter((parameter) => parameter.in === "path").map((parameter) => parameter.name);
      expect(named, name).toEqual(inPath);
    }
  });

  it("has no reference that leads nowhere", () => {
    for (const [, target] of JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)) {
      expect(target).toMatch(/^#\/components\/schemas\//);
      expect(api.components.schemas).toHaveProperty([target?.split("/").at(-1) ?? ""]);
    }
  });

  it("is shown on a page of our own making, with every route and every problem", async () => {
    const response = await fetch(`${server.address}/api/v1/docs`, { headers: { "accept-language": "en" } });
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    const page = await response.text();
    for (const path of Object.keys(api.paths)) expect(page).toContain(path);
    for (const code of Object.keys(PROBLEMS)) expect(page).toContain(`id="${code}"`);
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});
