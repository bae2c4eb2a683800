import type { AppendParams } from "#shared/cleaning/operations/compile/append.ts";
import type { JoinParams } from "#shared/cleaning/operations/compile/join.ts";
import type { LookupCommuneParams } from "#shared/cleaning/operations/compile/lookup-commune.ts";
import type { LookupDepartementParams } from "#shared/cleaning/operations/compile/lookup-departement.ts";
import type { LookupEpciParams } from "#shared/cleaning/operations/compile/lookup-epci.ts";
import type { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import type { SirenOfSiretParams } from "#shared/cleaning/operations/compile/siren-of-siret.ts";
import type { Source } from "#shared/cleaning/sources.ts";
import type { compile as fr } from "../../fr/operations/compile.ts";
import type { OperationWords, Say } from "../../operation-words.ts";

const figures = (n: number) => n.toLocaleString("en-GB");
const rows = (n: number) => `${figures(n)} ${n === 1 ? "row" : "rows"}`;

function from(source: Source | null, say: Say): string {
  if (source === null) return "another table";
  if (source.kind === "dataset") return `the table ${say.quoted(source.name)}`;
  if (source.kind === "register") return `the register ${say.quoted(source.name)} (${source.service}, ${source.day})`;
  const sheet = source.table === undefined ? "" : `, ${say.quoted(source.table)}`;
  return `the file ${say.quoted(source.name)}${sheet} (SHA-256 ${source.sha256.slice(0, 12)}…)`;
}

export const compile: Record<keyof typeof fr, OperationWords> = {
  join: {
    title: "Join another table, a file or a register",
    hint: "Fetch a school’s code, address or numbers from another table, by its name, or from the directory of schools and the register of companies: more columns, or blank cells filled.",
    fields: { source: "The other table" },
    did: ({ source, keys, found, others }: JoinParams, say) =>
      `joined ${from(source, say)} by ${say.columns(keys.map(({ column }) => column))}${
        found === undefined ? "" : `, ${rows(found.rows)} of ${figures(found.of)} found`
      }${others ? ", with the rows only the other has" : ""}`,
  },
  append: {
    title: "Put the rows of another table underneath",
    hint: "Make one file of two: private schools under public ones, column by column.",
    fields: { source: "The other table" },
    did: ({ source, provenance }: AppendParams, say) =>
      `put underneath ${from(source, say)}${
        provenance === null ? "" : `, saying in ${say.quoted(provenance.title)} where rows come from`
      }`,
  },
  "lookup-commune": {
    title: "Find the commune and its code",
    hint: "“Laval” or “53000” give 53130, Mayenne, Pays de la Loire, the académie of Nantes: the communes of 2026.",
    fields: {
      column: "Column",
      holds: "What is written there",
      "narrow.column": "Column that decides",
      code: "Insee code",
      commune: "Official name",
      postal: "Postal code",
      departementCode: "Code of the département",
      departement: "Name of the département",
      region: "Region",
      academie: "Académie",
    },
    choices: { holds: { name: "the name of a commune", postal: "a postal code", code: "an Insee code" } },
    help: {
      "narrow.column":
        "Several communes are called Saint-Denis: a postal code or a département says which. Without it these rows are left, and listed.",
      postal: "Only for communes that have one alone.",
    },
    did: ({ column }: LookupCommuneParams, say) => `looked up the communes of ${say.column(column)}`,
  },
  "lookup-departement": {
    title: "Find the département, the region, the académie",
    hint: "“0530010X” or “53” give Mayenne, Pays de la Loire, the académie of Nantes.",
    fields: {
      column: "Column",
      holds: "What is written there",
      code: "Code of the département",
      departement: "Name of the département",
      regionCode: "Code of the region",
      region: "Region",
      academie: "Académie",
    },
    choices: {
      holds: {
        departement: "a département (code or name)",
        uai: "the UAI code of a school",
        commune: "the Insee code of a commune",
        postal: "a postal code",
      },
    },
    did: ({ column }: LookupDepartementParams, say) => `looked up the départements of ${say.column(column)}`,
  },
  "lookup-epci": {
    title: "Find the group of communes",
    hint: "“Laval” or “53130” give Laval Agglomération and its SIREN, by the national list of groups of communes (EPCI).",
    fields: {
      column: "Column",
      holds: "What is written there",
      "narrow.column": "Column that tells them apart",
      code: "Code (SIREN)",
      epci: "Name",
    },
    choices: { holds: { name: "the name of a commune", postal: "a postal code", code: "an Insee code" } },
    help: {
      "narrow.column":
        "Several communes are called Saint-Denis: a postal code or a département says which. Without it, these rows stay, and are listed.",
    },
    did: ({ column }: LookupEpciParams, say) => `looked up the groups of communes of ${say.column(column)}`,
  },
  "siren-of-siret": {
    title: "Take the SIREN out of the SIRET",
    hint: "Its first nine figures, in a new column. A SIRET whose check digit is wrong gives none.",
    fields: { column: "Column of SIRETs" },
    did: ({ column }: SirenOfSiretParams, say) => `took the SIREN out of ${say.column(column)}`,
  },
  place: {
    title: "Find the points of addresses (geocode)",
    hint: "“Place de la République, Lens” gives its latitude and longitude, asked of the national service of addresses.",
    fields: { into: "Columns to write in" },
    did: ({ columns, service, day, threshold }: PlaceParams, say) =>
      `put rows on the map by ${say.columns(columns)} (${service}, ${day}${
        threshold === null ? ", each looked at" : `, confidence of at least ${threshold.toLocaleString("en-GB")}`
      })`,
  },
  address: {
    title: "Find the addresses of points",
    hint: "A latitude and a longitude give the nearest address, the commune and its code, asked of the national service of addresses.",
    fields: { into: "Columns to write in" },
    did: ({ columns, service, day }: PlaceParams, say) =>
      `looked up the addresses of the points of ${say.columns(columns)} (${service}, ${day})`,
  },
};
