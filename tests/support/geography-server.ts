/** A service on this computer that speaks as geo.api.gouv.fr documents itself: communes, their groups, and their outlines as GeoJSON. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface KnownCommune {
  readonly code: string;
  readonly name: string;
  readonly epci: { readonly code: string; readonly name: string } | null;
  /** a square of so many degrees, from its south-west corner */
  readonly at: readonly [longitude: number, latitude: number];
  readonly size: number;
}

export interface GeographyServer {
  readonly address: string;
  /** what was asked, in order: path and query */
  readonly asked: readonly string[];
  /** what it answers instead, while it is set */
  fault: { readonly status: number; readonly text?: string } | null;
  close(): Promise<void>;
}

export async function startGeography(communes: readonly KnownCommune[]): Promise<GeographyServer> {
  const asked: string[] = [];
  const here: { fault: GeographyServer["fault"] } = { fault: null };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(request.url ?? "");
    if (here.fault !== null) {
      response.writeHead(here.fault.status, { "content-type": "application/json" }).end(here.fault.text ?? "");
      return;
    }
    const answer = answerTo(url, communes);
    response.writeHead(answer === null ? 404 : 200, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(answer ?? { code: 404 }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get fault() {
      return here.fault;
    },
    set fault(fault) {
      here.fault = fault;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo({ pathname, searchParams }: URL, communes: readonly KnownCommune[]): unknown {
  const asFeatures = searchParams.get("format") === "geojson" && searchParams.get("geometry") === "contour";
  const shown = (list: readonly KnownCommune[]) =>
    asFeatures
      ? { type: "FeatureCollection", features: list.map(feature) }
      : list.map(({ code, name, epci }) => ({ nom: name, code, ...(epci === null ? {} : { codeEpci: epci.code }) }));
  if (pathname === "/communes") return shown(communes);
  if (pathname === "/epcis") {
    const epcis = new Map(communes.flatMap(({ epci }) => (epci === null ? [] : [[epci.code, epci.name] as const])));
    return [...epcis].map(([code, nom]) => ({ nom, code }));
  }
  const [, kind, code = "", under] = /^\/(communes|epcis|departements)\/(\w+)(\/communes)?$/.exec(pathname) ?? [];
  if (kind === "communes" && under === undefined) {
    const found = communes.find((one) => one.code === code);
    return found === undefined || !asFeatures ? null : feature(found);
  }
  if (kind === "epcis" && under !== undefined) return listed(communes.filter(({ epci }) => epci?.code === code));
  if (kind === "departements" && under !== undefined)
    return listed(communes.filter((one) => one.code.startsWith(code)));
  return null;

  function listed(list: readonly KnownCommune[]): unknown {
    return list.length === 0 ? null : shown(list);
  }
}

function feature({ code, name, at: [west, south], size }: KnownCommune) {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Feature", properties: { nom: name, code }, geometry: { type: "Polygon", coordinates: [ring] } };
}
