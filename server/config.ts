/** The configuration: read and parsed once at start; every wrong value is named at once; handed down from there. */
import { join, resolve } from "node:path";
import { z } from "zod";
import { LIMITS, type Limits } from "#shared/model/limits.ts";
import type { OpenIdProvider } from "./accounts/open-id.ts";
import type { CertificateFiles } from "./certificate.ts";
import type { KeptBackups } from "./operation/rotation.ts";

/** Default of HOST: this computer only. Letting a network in is a choice that whoever runs the server makes (HOST=0.0.0.0). */
const ONLY_HERE = "127.0.0.1";

const wholeNumber = z.string().regex(/^\d+$/, "must be a whole number").transform(Number);
const count = wholeNumber.refine((value) => value >= 1 && Number.isSafeInteger(value), "must be at least 1");
const yesOrNo = z.enum(["yes", "no"], "must be yes or no").transform((value) => value === "yes");

const publicUrl = z
  .string()
  .refine((text) => /^https?:\/\/[^/?#]+\/?$/.test(text) && URL.canParse(text), "must be like https://data.example.fr")
  .transform((text) => new URL(text));

const smtpUrl = z
  .string()
  .refine(
    (text) => /^smtps?:\/\/[^/]+\/?(\?.*)?$/.test(text) && URL.canParse(text) && new URL(text).hostname !== "",
    "must be like smtp://name:password@mail.example.fr:587 (special characters of the password as %40 and so on)",
  )
  .transform((text) => new URL(text));

const sender = z
  .string()
  .regex(/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$|^[^<>\s@]+@[^<>\s@]+$/, "must be like Tablée <tablee@example.fr>");

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
/** Plain HTTP to this computer alone: elsewhere anyone on the way could sign in as anybody. */
const issuer = z
  .string()
  .refine((text) => {
    if (!/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(text) || !URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return protocol === "https:" || LOOPBACK.includes(hostname);
  }, "must be like https://auth.example.fr")
  .transform((text) => text.replace(/\/$/, ""));

const keptBackups = z
  .string()
  .regex(/^\d+,\d+,\d+$/, "must be three whole numbers, of days, weeks and months: 7,4,12")
  .transform((text): KeptBackups => {
    const [days = 0, weeks = 0, months = 0] = text.split(",").map(Number);
    return { days, weeks, months };
  })
  .refine(({ days, weeks, months }) => days + weeks + months > 0, "must keep at least one");

/** The map that a point is picked on: national, free of use without a key. Licence Ouverte 2.0. */
const IGN_TILES =
  "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";

const tiles = z.string().refine((text) => {
  if (text === "off") return true;
  const isWhole = ["{z}", "{x}", "{y}"].every((part) => text.includes(part));
  return isWhole && /^https?:\/\/[^/?#@\s{}]+\/[^\s"<>]*$/.test(text) && URL.canParse(text);
}, "must be off, or like https://tiles.example.fr/{z}/{x}/{y}.png");

/** The national geocoder, free of use without a key. */
const NATIONAL_GEOCODER = "https://data.geopf.fr/geocodage";

/** of a service, without its routes */
const service = z
  .string()
  .refine(
    (text) => text === "off" || (/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(text) && URL.canParse(text)),
    "must be off, or like https://adresses.example.fr",
  );

/** The national list of communes, their groups and their outlines, free of use without a key. */
const NATIONAL_GEOGRAPHY = "https://geo.api.gouv.fr";

/** The directory of the Ministry of Education, and the one of organisations (Sirene), free of use without a key. */
const NATIONAL_SCHOOLS = "https://data.education.gouv.fr";
const NATIONAL_COMPANIES = "https://recherche-entreprises.api.gouv.fr";

/** One entry per variable: the whole list, and the only place that knows their names. */
const VARIABLES = {
  PORT: wholeNumber.refine((port) => port <= 65_535, "must be between 0 and 65535").default(3000),
  HOST: z.string().min(1, "must be an address or a name").default(ONLY_HERE),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be fatal, error, warn, info, debug, trace or silent",
    )
    .default("warn"),
  TABLEE_DATA: z.string().min(1, "must be a folder").default("./data"),
  TABLEE_SCHEMA_CATALOGUE: z
    .string()
    .min(1, "must be an address, a file or a folder")
    .default("https://schema.data.gouv.fr/schemas.json"),
  TABLEE_MAP_TILES: tiles.default(IGN_TILES),
  TABLEE_MAP_CREDIT: z.string().max(200, "must be a short text").optional(),
  TABLEE_GEOCODER_URL: service.default(NATIONAL_GEOCODER),
  TABLEE_GEOGRAPHY_URL: service.default(NATIONAL_GEOGRAPHY),
  TABLEE_SCHOOLS_URL: service.default(NATIONAL_SCHOOLS),
  TABLEE_COMPANIES_URL: service.default(NATIONAL_COMPANIES),
  TABLEE_LANGUAGE: z.enum(["fr", "en"], "must be fr or en").default("fr"),
  TABLEE_PUBLIC_URL: publicUrl.optional(),
  TABLEE_BEHIND_PROXY: yesOrNo.default(false),
  TABLEE_UPLOAD_BYTES: count.default(LIMITS.uploadBytes),
  TABLEE_ROWS: count.default(LIMITS.rows),
  TABLEE_COLUMNS: count.default(LIMITS.columns),
  TABLEE_CELL_LENGTH: count.default(LIMITS.cellLength),
  TABLEE_MESSAGE_BYTES: count.default(LIMITS.messageBytes),
  TABLEE_FRAMES_PER_SECOND: count.default(LIMITS.framesPerSecond),
  TABLEE_FRAMES_BURST: count.default(LIMITS.framesBurst),
  TABLEE_SESSIONS_PER_ROOM: count.default(LIMITS.sessionsPerRoom),
  TABLEE_SESSIONS_PER_USER: count.default(LIMITS.sessionsPerUser),
  TABLEE_ROOMS_LOADED: count.default(LIMITS.roomsLoaded),
  TABLEE_ARRIVALS_PER_MINUTE: count.default(120),
  TABLEE_INVITATION_DAYS: count.default(90),
  TABLEE_NOTICE_DAYS: count.default(90),
  TABLEE_GUEST_DAYS: count.optional(),
  TABLEE_TLS_CERT: z.string().optional(),
  TABLEE_TLS_KEY: z.string().optional(),
  TABLEE_BACKUPS: z.string().optional(),
  TABLEE_BACKUPS_KEPT: keptBackups.default({ days: 7, weeks: 4, months: 12 }),
  TABLEE_METRICS: z.enum(["token", "local", "open"], "must be token, local or open").default("token"),
  TABLEE_SMTP_URL: smtpUrl.optional(),
  TABLEE_MAIL_FROM: sender.optional(),
  TABLEE_OIDC_ISSUER: issuer.optional(),
  TABLEE_OIDC_CLIENT_ID: z.string().optional(),
  TABLEE_OIDC_CLIENT_SECRET: z.string().optional(),
  TABLEE_OIDC_NAME: z.string().max(60, "must be a short name").optional(),
  TABLEE_OIDC_SCOPES: z
    .string()
    .regex(/^openid( \S+)*$/, "must begin with openid, words separated by spaces: openid email profile")
    .default("openid email profile"),
} as const;

/** Their values are shown to nobody, wrong or right. */
const SECRET = ["TABLEE_SMTP_URL", "TABLEE_OIDC_CLIENT_SECRET"];

/** Where one is set, the others must be too. Links in letters, and the way back from elsewhere, lead to the public address alone. */
const TOGETHER = [
  { one: "TABLEE_SMTP_URL", needs: ["TABLEE_MAIL_FROM", "TABLEE_PUBLIC_URL"] },
  { one: "TABLEE_MAIL_FROM", needs: ["TABLEE_SMTP_URL"] },
  { one: "TABLEE_OIDC_ISSUER", needs: ["TABLEE_OIDC_CLIENT_ID", "TABLEE_OIDC_CLIENT_SECRET", "TABLEE_PUBLIC_URL"] },
  { one: "TABLEE_OIDC_CLIENT_ID", needs: ["TABLEE_OIDC_ISSUER"] },
  { one: "TABLEE_OIDC_CLIENT_SECRET", needs: ["TABLEE_OIDC_ISSUER"] },
  { one: "TABLEE_OIDC_NAME", needs: ["TABLEE_OIDC_ISSUER"] },
  { one: "TABLEE_OIDC_SCOPES", needs: ["TABLEE_OIDC_ISSUER"] },
] as const;

/** Read by our other programs (the tests), so not a mistake when they are there. */
const OF_OTHERS = ["TABLEE_CHROMIUM"];

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** absolute path */
  readonly dataFolder: string;
  /** address, file or folder */
  readonly schemaCatalogue: string;
  /** where the pictures of a map come from, with {z}, {x} and {y} in the address, and who made them; null: maps have no background */
  readonly mapTiles: { readonly address: string; readonly credit: string } | null;
  /** where addresses are looked up, without its routes; null: nowhere */
  readonly geocoder: string | null;
  /** where outlines and groups of communes come from, likewise */
  readonly geography: string | null;
  /** address of the portal with the directory of schools; null: nothing is asked */
  readonly schools: string | null;
  /** address of the register of organisations; null: nothing is asked */
  readonly companies: string | null;
  /** of people whose browser asks for neither French nor English */
  readonly language: "fr" | "en";
  /** the address people open, when it is not the one we listen on; null when unknown */
  readonly publicUrl: URL | null;
  /** take the client's address and the scheme from X-Forwarded-For and -Proto */
  readonly behindProxy: boolean;
  readonly limits: Limits;
  /** spaces created and invitations accepted per minute and per client address */
  readonly arrivalsPerMinute: number;
  readonly invitationDays: number;
  /** how long a notice is kept */
  readonly noticeDays: number;
  /** after how long a guest who does not come any more is forgotten; null: never */
  readonly guestDays: number | null;
  /** null: plain HTTP */
  readonly tls: CertificateFiles | null;
  /** `folder`: absolute path; null when none are made by themselves */
  readonly backups: { readonly folder: string; readonly kept: KeptBackups } | null;
  /** who may read the figures: who holds the operator's token; also programs of this computer; or anyone */
  readonly metrics: "token" | "local" | "open";
  /** null: nothing is sent */
  readonly mail: { readonly url: URL; readonly from: string } | null;
  /** OpenID Connect: who else vouches for people; null: nobody */
  readonly openId: NamedProvider | null;
}

interface NamedProvider extends OpenIdProvider {
  /** on the button: “ProConnect” */
  readonly name: string;
}

/** The message names every wrong variable, one a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Parses the environment. An empty value counts as absent. Throws ConfigError. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const unknown = Object.keys(given).filter(
    (name) => name.startsWith("TABLEE_") && !(name in VARIABLES) && !OF_OTHERS.includes(name),
  );
  const parsed = z.object(VARIABLES).safeParse(given);
  const wrong = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => {
          const name = String(issue.path[0]);
          return `  ${name}=${SECRET.includes(name) ? "…" : given[name]}: ${issue.message}`;
        })),
    ...unknown.map((name) => `  ${name}: no such setting${nearest(name)}`),
    ...halfOfTls(given),
    ...alone(given),
  ];
  if (!parsed.success || wrong.length > 0) {
    throw new ConfigError(`The configuration is not right (README, “Configuration”):\n${wrong.join("\n")}`);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    dataFolder: resolve(values.TABLEE_DATA),
    schemaCatalogue: values.TABLEE_SCHEMA_CATALOGUE,
    mapTiles: mapTilesOf(values.TABLEE_MAP_TILES, values.TABLEE_MAP_CREDIT),
    geocoder: values.TABLEE_GEOCODER_URL === "off" ? null : values.TABLEE_GEOCODER_URL,
    geography: values.TABLEE_GEOGRAPHY_URL === "off" ? null : values.TABLEE_GEOGRAPHY_URL,
    schools: values.TABLEE_SCHOOLS_URL === "off" ? null : values.TABLEE_SCHOOLS_URL,
    companies: values.TABLEE_COMPANIES_URL === "off" ? null : values.TABLEE_COMPANIES_URL,
    language: values.TABLEE_LANGUAGE,
    publicUrl: values.TABLEE_PUBLIC_URL ?? null,
    behindProxy: values.TABLEE_BEHIND_PROXY,
    limits: {
      ...LIMITS,
      uploadBytes: values.TABLEE_UPLOAD_BYTES,
      rows: values.TABLEE_ROWS,
      columns: values.TABLEE_COLUMNS,
      cellLength: values.TABLEE_CELL_LENGTH,
      messageBytes: values.TABLEE_MESSAGE_BYTES,
      framesPerSecond: values.TABLEE_FRAMES_PER_SECOND,
      framesBurst: values.TABLEE_FRAMES_BURST,
      sessionsPerRoom: values.TABLEE_SESSIONS_PER_ROOM,
      sessionsPerUser: values.TABLEE_SESSIONS_PER_USER,
      roomsLoaded: values.TABLEE_ROOMS_LOADED,
    },
    arrivalsPerMinute: values.TABLEE_ARRIVALS_PER_MINUTE,
    invitationDays: values.TABLEE_INVITATION_DAYS,
    noticeDays: values.TABLEE_NOTICE_DAYS,
    guestDays: values.TABLEE_GUEST_DAYS ?? null,
    tls: tlsOf(values.TABLEE_TLS_CERT, values.TABLEE_TLS_KEY),
    backups:
      values.TABLEE_BACKUPS === "off"
        ? null
        : {
            folder: resolve(values.TABLEE_BACKUPS ?? join(values.TABLEE_DATA, "backups")),
            kept: values.TABLEE_BACKUPS_KEPT,
          },
    metrics: values.TABLEE_METRICS,
    mail: mailOf(values.TABLEE_SMTP_URL, values.TABLEE_MAIL_FROM),
    openId: openIdOf(values),
  };
}

function mapTilesOf(address: string, credit: string | undefined): Config["mapTiles"] {
  if (address === "off") return null;
  return { address, credit: credit ?? (address === IGN_TILES ? "© IGN" : new URL(address).hostname) };
}

function mailOf(url: URL | undefined, from: string | undefined): Config["mail"] {
  return url === undefined || from === undefined ? null : { url, from };
}

function openIdOf(values: {
  TABLEE_OIDC_ISSUER?: string | undefined;
  TABLEE_OIDC_CLIENT_ID?: string | undefined;
  TABLEE_OIDC_CLIENT_SECRET?: string | undefined;
  TABLEE_OIDC_NAME?: string | undefined;
  TABLEE_OIDC_SCOPES: string;
}): NamedProvider | null {
  const {
    TABLEE_OIDC_ISSUER: issuer,
    TABLEE_OIDC_CLIENT_ID: clientId,
    TABLEE_OIDC_CLIENT_SECRET: clientSecret,
  } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  const name = values.TABLEE_OIDC_NAME ?? new URL(issuer).hostname;
  return { issuer, clientId, clientSecret, name, scopes: values.TABLEE_OIDC_SCOPES.split(" ") };
}

function alone(given: Readonly<Record<string, string | undefined>>): string[] {
  return TOGETHER.filter(({ one }) => given[one] !== undefined).flatMap(({ one, needs }) =>
    needs.filter((other) => given[other] === undefined).map((other) => `  ${one}: needs ${other} too`),
  );
}

function tlsOf(certificate: string | undefined, key: string | undefined): CertificateFiles | null {
  return certificate === undefined || key === undefined
    ? null
    : { certificate: resolve(certificate), key: resolve(key) };
}

function halfOfTls(given: Readonly<Record<string, string | undefined>>): string[] {
  const [one, other] = ["TABLEE_TLS_CERT", "TABLEE_TLS_KEY"].sort((name) => (given[name] === undefined ? 1 : -1));
  if (one === undefined || other === undefined || given[one] === undefined || given[other] !== undefined) return [];
  return [`  ${one}: needs ${other} too (both, or neither)`];
}

/** `; did you mean X?` when a setting differs by its underscores, or begins or ends alike. */
function nearest(name: string): string {
  const plain = (text: string) => text.replaceAll("_", "");
  const found = Object.keys(VARIABLES).find(
    (known) => plain(known) === plain(name) || known.startsWith(name) || name.startsWith(known),
  );
  return found === undefined ? "" : `; did you mean ${found}?`;
}
