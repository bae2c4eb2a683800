/** National registers asked over the real server: what is sent, what comes back, what is in the way. */
import { afterEach, describe, expect, it } from "vitest";
import { CompanyList, SchoolList } from "#shared/wire/registers.ts";
import { type RegistersServer, startRegisters } from "../../support/registers-server.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

const SCHOOL = {
  identifiant_de_l_etablissement: "0620001A",
  nom_etablissement: "Collège  Jean Jaurès",
  type_etablissement: "Collège",
  statut_public_prive: "Public",
  adresse_1: "1 rue de la Gare",
  code_postal: "62300",
  code_commune: "62498",
  nom_commune: "Lens",
  code_departement: "062",
  latitude: 50.43,
  longitude: 2.83,
  etat: "OUVERT",
};
const PLACE = {
  siret: "20003357900010",
  adresse: "21 RUE MARCEL SEMBAT 62300 LENS",
  code_postal: "62300",
  commune: "62498",
  libelle_commune: "LENS",
  activite_principale: "84.11Z",
  etat_administratif: "A",
  statut_diffusion_etablissement: "O",
  latitude: "50.43",
  longitude: "2.83",
};
const UNITS = [
  {
    ...{ siren: "200033579", nom_complet: "CA LENS LIEVIN", nature_juridique: "7348", etat_administratif: "A" },
    ...{ statut_diffusion: "O", activite_principale: "84.11Z", siege: PLACE },
    etablissements: [{ ...PLACE, siret: "20003357900028", adresse: "RUE DU STADE", etat_administratif: "F" }],
  },
  {
    ...{ siren: "977709583", nom_complet: "[NON-DIFFUSIBLE]", etat_administratif: "C", statut_diffusion: "P" },
    siege: { ...PLACE, siret: "97770958300024", adresse: "[NON-DIFFUSIBLE]", latitude: "[NON-DIFFUSIBLE]" },
  },
];

describe("registers", () => {
  let opened: { house: ReviewHouse; registers: RegistersServer } | null = null;
  afterEach(async () => {
    await opened?.house.close();
    await opened?.registers.close();
    opened = null;
  });

  async function open() {
    const registers = await startRegisters([SCHOOL, { ...SCHOOL, identifiant_de_l_etablissement: "?" }, SCHOOL], UNITS);
    const environment = { TABLEE_SCHOOLS_URL: registers.address, TABLEE_COMPANIES_URL: `${registers.address}/` };
    const house = await openReviewHouse({ environment });
    opened = { house, registers };
    const path = `/datasets/${await house.makeDataset()}/registers`;
    const schools = (departement: string) => house.editor.call("GET", `${path}/schools/${departement}`);
    const companies = (...numbers: string[]) => house.editor.call("POST", `${path}/companies`, { numbers });
    return { house, registers, path, schools, companies };
  }

  it("gives the schools of a département, each once, asked once for everybody", async () => {
    const { house, registers, path, schools } = await open();
    const host = new URL(registers.address).host;
    expect(await house.viewer.done("GET", path)).toEqual({ schools: host, companies: host });
    const { schools: found } = SchoolList.parse((await schools("62")).body);
    expect(found).toEqual([
      expect.objectContaining({ uai: "0620001A", name: "Collège Jean Jaurès", latitude: "50.43", city: "Lens" }),
    ]);
    await schools("62");
    expect(registers.asked).toHaveLength(1);
    expect(registers.asked[0]).toContain('where=code_departement="062"&select=identifiant_de_l_etablissement,');
    expect(SchoolList.parse((await schools("2A")).body).schools).toEqual([]);
    expect(registers.asked[1]).toContain('code_departement="02A"');
    expect((await schools('62" or 1=1')).status).toBe(400);
  });

  it("gives organisations by their numbers, and says what is not told of them", async () => {
    const { registers, companies } = await open();
    const answer = await companies("200033579", "20003357900028", "977709583", "20003357900036", "552081317");
    const [unit, place, hidden, closed, nobody] = CompanyList.parse(answer.body).companies;
    expect(unit).toMatchObject({ siret: "20003357900010", name: "CA LENS LIEVIN", city: "LENS", isActive: true });
    expect(unit).toMatchObject({ isHidden: false, form: "7348", citycode: "62498" });
    expect(place).toMatchObject({ siret: "20003357900028", address: "RUE DU STADE", isActive: false });
    expect(hidden).toMatchObject({
      name: "",
      address: "",
      latitude: "",
      city: "LENS",
      isHidden: true,
      isActive: false,
    });
    expect([closed, nobody]).toEqual([null, null]);
    await companies("200033579", "552081317");
    expect(registers.asked).toHaveLength(5);
  });

  it("waits where the register asks to, tries again where it failed for a moment, and says so where it does not answer as documented", async () => {
    const { registers, schools, companies } = await open();
    registers.refusals.push({ status: 429, after: 0 }, { status: 500 });
    expect((await companies("200033579")).status).toBe(200);
    expect(registers.asked).toHaveLength(3);
    for (const refusal of [{ status: 400 }, { status: 404 }, { status: 200, text: "<html>" }, { status: 200 }]) {
      registers.refusals.push(refusal);
      expect(await companies("552081317"), JSON.stringify(refusal)).toMatchObject({
        ...{ status: 502, body: { code: "register-unreachable", args: { host: new URL(registers.address).host } } },
      });
    }
    registers.refusals.push({ status: 200, text: JSON.stringify({ results: [{ nom: "?" }] }) });
    expect((await companies("552081317")).status).toBe(502);
    registers.refusals.push({ status: 200, text: JSON.stringify([{ uai: "?" }]) });
    expect((await schools("53")).status).toBe(502);
    registers.refusals.push({ status: 500 }, { status: 500 });
    expect((await companies("552081317")).status).toBe(502);
    const { length } = registers.asked;
    // it is left alone for a moment: nobody waits for it
    expect((await companies("552081318")).status).toBe(502);
    expect(registers.asked).toHaveLength(length);
    // what was answered before is known still
    expect((await companies("200033579")).status).toBe(200);
  });
});
