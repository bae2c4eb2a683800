/** Two registers on this computer that speak as the national ones document themselves: schools as Opendatasoft exports them, organisations by their numbers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface RegistersServer {
  readonly address: string;
  /** what was asked, in order: path and query, decoded */
  readonly asked: readonly string[];
  /** what it answers to the next questions before it works again; `after`: seconds to wait */
  readonly refusals: { readonly status: number; readonly after?: number; readonly text?: string }[];
  close(): Promise<void>;
}

type Record_ = Readonly<Record<string, unknown>>;

/** `schools`: records as the directory has them; `units`: of the register, each with `siege` and `etablissements`. */
export async function startRegisters(schools: readonly Record_[], units: readonly Record_[]): Promise<RegistersServer> {
  const asked: string[] = [];
  const refusals: { status: number; after?: number; text?: string }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(`${url.pathname}?${decodeURIComponent(url.search.slice(1).replaceAll("+", " "))}`);
    const refusal = refusals.shift();
    const headers = { "content-type": "application/json; charset=utf-8" };
    if (refusal !== undefined) {
      const after = refusal.after === undefined ? {} : { "retry-after": String(refusal.after) };
      response.writeHead(refusal.status, { ...headers, ...after }).end(refusal.text ?? "{}");
      return;
    }
    const found = answerTo(url, schools, units);
    response.writeHead(found === null ? 400 : 200, headers).end(JSON.stringify(found ?? { erreur: "?" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    refusals,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo({ pathname, searchParams }: URL, schools: readonly Record_[], units: readonly Record_[]): unknown {
  if (pathname === "/api/explore/v2.1/catalog/datasets/fr-en-annuaire-education/exports/json") {
    const [, code] = /^code_departement="(\w{3})"$/.exec(searchParams.get("where") ?? "") ?? [];
    const fields = (searchParams.get("select") ?? "").split(",");
    if (code === undefined) return null;
    return schools
      .filter((one) => one.code_departement === code)
      .map((one) => Object.fromEntries(fields.map((field) => [field, one[field] ?? null])));
  }
  if (pathname !== "/search") return null;
  const sought = searchParams.get("q") ?? "";
  if (sought.length < 3) return null;
  const results = units
    .filter(({ siren }) => siren === sought.slice(0, 9))
    .map(({ etablissements = [], ...unit }) => ({
      ...unit,
      matching_etablissements: (etablissements as Record_[]).filter(({ siret }) => siret === sought),
    }));
  return { results, total_results: results.length, page: 1, per_page: 5, total_pages: 1 };
}
