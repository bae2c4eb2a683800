/** A geocoder on this computer that speaks as the national one documents itself: files of CSV, one address, and its refusals. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface KnownAddress {
  /** part of what is asked for it, in small letters */
  readonly asked: string;
  readonly label: string;
  readonly score: number;
  readonly type: string;
  readonly citycode: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface GeocoderServer {
  readonly address: string;
  /** lines of each file that was sent, titles left out */
  readonly files: readonly (readonly string[])[];
  /** what it answers to the next files before it works again: a status, and how many seconds to wait */
  readonly refusals: { readonly status: number; readonly after?: number }[];
  /** files wait for it, once set */
  held: Promise<void> | null;
  close(): Promise<void>;
}

const RESULTS = "result_label,result_score,result_type,result_name,result_postcode,result_city,result_citycode";

export async function startGeocoder(known: readonly KnownAddress[]): Promise<GeocoderServer> {
  const files: string[][] = [];
  const refusals: { status: number; after?: number }[] = [];
  const here: { held: Promise<void> | null } = { held: null };
  const find = (text: string) => known.find(({ asked }) => text.toLowerCase().includes(asked));
  const server = createServer((request, response) => {
    answer().catch((error) => response.destroy(error));
    async function answer() {
      const url = new URL(request.url ?? "/", "http://localhost");
      if (request.method === "GET" && url.pathname === "/search") {
        const found = find(url.searchParams.get("q") ?? "");
        response.setHeader("content-type", "application/json");
        response.end(
          JSON.stringify({ type: "FeatureCollection", features: found === undefined ? [] : [feature(found)] }),
        );
        return;
      }
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk as Uint8Array);
      const refusal = refusals.shift();
      if (refusal !== undefined) {
        if (refusal.after !== undefined) response.setHeader("retry-after", String(refusal.after));
        response.writeHead(refusal.status).end();
        return;
      }
      await here.held;
      const lines = fileIn(Buffer.concat(chunks).toString("utf8"));
      const [titles = "", ...rows] = lines;
      files.push(rows);
      const isReverse = url.pathname === "/reverse/csv";
      const degrees = isReverse ? "result_latitude,result_longitude" : "latitude,longitude";
      response.setHeader("content-type", "text/csv; charset=utf-8");
      const answers = rows.map((row) => {
        const found = isReverse ? known[0] : find(row);
        return `${row},${found === undefined ? ",,,,,,,," : placed(found)}`;
      });
      response.end([`${titles},${RESULTS},${degrees}`, ...answers].join("\r\n"));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    refusals,
    get held() {
      return here.held;
    },
    set held(until) {
      here.held = until;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function placed({ label, score, type, citycode, longitude, latitude }: KnownAddress): string {
  return [`"${label}"`, score, type, "", "", "", citycode, latitude, longitude].join(",");
}

function feature({ longitude, latitude, asked: _, ...properties }: KnownAddress) {
  return { type: "Feature", geometry: { type: "Point", coordinates: [longitude, latitude] }, properties };
}

/** The lines of the part named `data`. */
function fileIn(body: string): string[] {
  const from = body.indexOf('name="data"');
  const start = body.indexOf("\r\n\r\n", from) + 4;
  const end = body.indexOf("\r\n--", start);
  return body
    .slice(start, end)
    .split("\r\n")
    .filter((line) => line !== "");
}
