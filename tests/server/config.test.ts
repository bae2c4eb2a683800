import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "#server/config.ts";
import { LIMITS } from "#shared/model/limits.ts";

function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("the configuration", () => {
  it("has a default for everything: this computer only, port 3000, the folder ./data", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      logLevel: "warn",
      dataFolder: resolve("./data"),
      schemaCatalogue: "https://schema.data.gouv.fr/schemas.json",
      mapTiles: {
        address: expect.stringMatching(/^https:\/\/data\.geopf\.fr\/wmts\?.*\{z\}.*\{y\}.*\{x\}$/),
        credit: "© IGN",
      },
      geocoder: "https://data.geopf.fr/geocodage",
      geography: "https://geo.api.gouv.fr",
      schools: "https://data.education.gouv.fr",
      companies: "https://recherche-entreprises.api.gouv.fr",
      language: "fr",
      publicUrl: null,
      behindProxy: false,
      limits: LIMITS,
      arrivalsPerMinute: 120,
      invitationDays: 90,
      noticeDays: 90,
      guestDays: null,
      tls: null,
      backups: { folder: resolve("./data/backups"), kept: { days: 7, weeks: 4, months: 12 } },
      metrics: "token",
      mail: null,
      openId: null,
    });
  });

  it("takes an empty value for an absent one", () => {
    expect(readConfig({ PORT: "", TABLEE_DATA: "" })).toEqual(readConfig({}));
  });

  it("reads what is given", () => {
    const config = readConfig({
      PORT: "0",
      HOST: "0.0.0.0",
      TABLEE_UPLOAD_BYTES: "1000",
      TABLEE_PUBLIC_URL: "https://data.lens.fr/",
      TABLEE_BEHIND_PROXY: "yes",
    });
    expect(config).toMatchObject({ port: 0, host: "0.0.0.0", behindProxy: true, limits: { uploadBytes: 1000 } });
    expect(config.publicUrl?.origin).toBe("https://data.lens.fr");
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["LOG_LEVEL", "loud"],
    ["TABLEE_MAP_TILES", "https://tiles.example.fr/{z}/{x}.png"],
    ["TABLEE_MAP_TILES", "https://{s}.example.fr/{z}/{x}/{y}.png"],
    ["TABLEE_MAP_TILES", "https://tiles.example.fr/{z}/{x}/{y}.png; script-src *"],
    ["TABLEE_GEOCODER_URL", "adresses.example.fr"],
    ["TABLEE_GEOCODER_URL", "https://adresses.example.fr/?key=1"],
    ["TABLEE_GEOGRAPHY_URL", "geo.example.fr"],
    ["TABLEE_SCHOOLS_URL", "ecoles.example.fr"],
    ["TABLEE_COMPANIES_URL", "https://entreprises.example.fr/?key=1"],
    ["TABLEE_LANGUAGE", "de"],
    ["TABLEE_PUBLIC_URL", "data.lens.fr"],
    ["TABLEE_PUBLIC_URL", "https://lens.fr/tablee"],
    ["TABLEE_BEHIND_PROXY", "1"],
    ["TABLEE_UPLOAD_BYTES", "0"],
    ["TABLEE_UPLOAD_BYTES", "500 MB"],
    ["TABLEE_INVITATION_DAYS", "1.5"],
    ["TABLEE_BACKUPS_KEPT", "7 days"],
    ["TABLEE_METRICS", "yes"],
  ])("refuses %s=%s, naming it", (name, value) => {
    expect(refusalOf({ [name]: value })).toContain(`${name}=${value}: must be`);
  });

  it("wants both halves of a certificate, or neither", () => {
    expect(refusalOf({ TABLEE_TLS_CERT: "cert.pem" })).toContain("TABLEE_TLS_CERT: needs TABLEE_TLS_KEY too");
    expect(refusalOf({ TABLEE_TLS_KEY: "key.pem" })).toContain("TABLEE_TLS_KEY: needs TABLEE_TLS_CERT too");
  });

  it("wants all of a mail server and of a provider of identities, with the address that leads here, or nothing", () => {
    expect(refusalOf({ TABLEE_SMTP_URL: "smtp://mail.lens.fr" })).toContain(
      "TABLEE_SMTP_URL: needs TABLEE_MAIL_FROM too",
    );
    expect(refusalOf({ TABLEE_SMTP_URL: "smtp://mail.lens.fr" })).toContain(
      "TABLEE_SMTP_URL: needs TABLEE_PUBLIC_URL too",
    );
    expect(refusalOf({ TABLEE_OIDC_ISSUER: "https://auth.fr" })).toContain("needs TABLEE_OIDC_CLIENT_ID too");
    expect(refusalOf({ TABLEE_OIDC_CLIENT_SECRET: "hush" })).toContain("needs TABLEE_OIDC_ISSUER too");
    expect(refusalOf({ TABLEE_OIDC_ISSUER: "http://auth.fr" })).toContain("must be like https://auth.example.fr");
    const config = readConfig({
      TABLEE_PUBLIC_URL: "https://data.lens.fr",
      TABLEE_SMTP_URL: "smtps://tablee:p%40ss@mail.lens.fr",
      TABLEE_MAIL_FROM: "Tablée <tablee@lens.fr>",
      TABLEE_OIDC_ISSUER: "https://auth.fr/",
      TABLEE_OIDC_CLIENT_ID: "tablee",
      TABLEE_OIDC_CLIENT_SECRET: "hush",
    });
    expect(config.mail?.from).toBe("Tablée <tablee@lens.fr>");
    expect(config.openId).toEqual({
      issuer: "https://auth.fr",
      clientId: "tablee",
      clientSecret: "hush",
      name: "auth.fr",
      scopes: ["openid", "email", "profile"],
    });
  });

  it("never shows a secret, wrong as it may be", () => {
    const refusal = refusalOf({ TABLEE_SMTP_URL: "mail.lens.fr:hush", TABLEE_OIDC_CLIENT_SECRET: "hush" });
    expect(refusal).toContain("TABLEE_SMTP_URL=…: must be like smtp://");
    expect(refusal).not.toContain("hush");
  });

  it.each([
    [{ TABLEE_MAP_TILES: "off" }, null],
    [
      { TABLEE_MAP_TILES: "https://tiles.example.fr/{z}/{x}/{y}.png" },
      { address: "https://tiles.example.fr/{z}/{x}/{y}.png", credit: "tiles.example.fr" },
    ],
    [
      {
        TABLEE_MAP_TILES: "http://127.0.0.1:8080/{z}/{x}/{y}",
        TABLEE_MAP_CREDIT: "© les contributeurs d’OpenStreetMap",
      },
      { address: "http://127.0.0.1:8080/{z}/{x}/{y}", credit: "© les contributeurs d’OpenStreetMap" },
    ],
  ])("takes the background of maps from where it is told: %j", (environment, expected) => {
    expect(readConfig(environment).mapTiles).toEqual(expected);
  });

  it("makes backups unless told not to", () => {
    expect(readConfig({ TABLEE_BACKUPS: "off" }).backups).toBeNull();
    expect(readConfig({ TABLEE_DATA: "/srv/data" }).backups?.folder).toBe("/srv/data/backups");
    expect(readConfig({ TABLEE_BACKUPS: "/mnt/b", TABLEE_BACKUPS_KEPT: "1,0,0" }).backups).toEqual({
      folder: "/mnt/b",
      kept: { days: 1, weeks: 0, months: 0 },
    });
  });

  it("names all that is wrong at once, unknown settings included", () => {
    const refusal = refusalOf({
      PORT: "x",
      LOG_LEVEL: "y",
      TABLEE_DATAS: "/srv",
      TABLEE_UPLOADBYTES: "5",
      TABLEE_XYZ: "",
    });
    expect(refusal).toContain("PORT=x");
    expect(refusal).toContain("LOG_LEVEL=y");
    expect(refusal).toContain("TABLEE_DATAS: no such setting; did you mean TABLEE_DATA?");
    expect(refusal).toContain("TABLEE_UPLOADBYTES: no such setting; did you mean TABLEE_UPLOAD_BYTES?");
    expect(refusal).not.toContain("TABLEE_XYZ");
  });

  it("leaves alone what belongs to other programs", () => {
    expect(refusalOf({ TABLEE_CHROMIUM: "/usr/bin/chromium", PATH: "/bin" })).toBe("");
  });
});
