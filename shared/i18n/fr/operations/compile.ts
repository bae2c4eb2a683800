import type { AppendParams } from "#shared/cleaning/operations/compile/append.ts";
import type { JoinParams } from "#shared/cleaning/operations/compile/join.ts";
import type { LookupCommuneParams } from "#shared/cleaning/operations/compile/lookup-commune.ts";
import type { LookupDepartementParams } from "#shared/cleaning/operations/compile/lookup-departement.ts";
import type { LookupEpciParams } from "#shared/cleaning/operations/compile/lookup-epci.ts";
import type { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import type { SirenOfSiretParams } from "#shared/cleaning/operations/compile/siren-of-siret.ts";
import type { Source } from "#shared/cleaning/sources.ts";
import type { OperationWords, Say } from "../../operation-words.ts";

const figures = (n: number) => n.toLocaleString("fr-FR");
const rows = (n: number) => `${figures(n)}\u00a0${Math.abs(n) < 2 ? "ligne" : "lignes"}`;

function from(source: Source | null, say: Say): string {
  if (source === null) return "un autre tableau";
  if (source.kind === "dataset") return `le tableau ${say.quoted(source.name)}`;
  if (source.kind === "register") return `le registre ${say.quoted(source.name)} (${source.service}, ${source.day})`;
  const sheet = source.table === undefined ? "" : `, ${say.quoted(source.table)}`;
  return `le fichier ${say.quoted(source.name)}${sheet} (SHA-256 ${source.sha256.slice(0, 12)}…)`;
}

export const compile = {
  join: {
    title: "Joindre un autre tableau, un fichier ou un registre",
    hint: "Aller chercher le code UAI, l’adresse ou l’effectif dans un autre tableau, par le nom du collège, ou dans l’annuaire des établissements scolaires et le registre des entreprises\u00a0: des colonnes de plus, ou des cellules vides remplies.",
    fields: { source: "L’autre tableau" },
    did: ({ source, keys, found, others }: JoinParams, say) =>
      `a joint ${from(source, say)} par ${say.columns(keys.map(({ column }) => column))}${
        found === undefined
          ? ""
          : `, ${rows(found.rows)} ${found.rows < 2 ? "retrouvée" : "retrouvées"} sur ${figures(found.of)}`
      }${others ? ", avec les lignes de l’autre seul" : ""}`,
  },
  append: {
    title: "Mettre les lignes d’un autre tableau à la suite",
    hint: "Réunir deux fichiers en un seul\u00a0: les collèges privés sous les collèges publics, colonne par colonne.",
    fields: { source: "L’autre tableau" },
    did: ({ source, provenance }: AppendParams, say) =>
      `a mis à la suite ${from(source, say)}${
        provenance === null ? "" : `, en notant la provenance dans ${say.quoted(provenance.title)}`
      }`,
  },
  "lookup-commune": {
    title: "Trouver la commune et son code",
    hint: "«\u00a0Laval\u00a0» ou «\u00a053000\u00a0» donnent 53130, la Mayenne, les Pays de la Loire, l’académie de Nantes\u00a0: liste des communes de 2026.",
    fields: {
      column: "Colonne",
      holds: "Ce qui y est écrit",
      "narrow.column": "Colonne qui départage",
      code: "Code Insee",
      commune: "Nom officiel",
      postal: "Code postal",
      departementCode: "Code du département",
      departement: "Nom du département",
      region: "Région",
      academie: "Académie",
    },
    choices: { holds: { name: "un nom de commune", postal: "un code postal", code: "un code Insee" } },
    help: {
      "narrow.column":
        "Plusieurs communes s’appellent Saint-Denis\u00a0: un code postal ou un département dit laquelle. Sans cela, ces lignes restent et sont listées.",
      postal: "Seulement pour les communes qui n’en ont qu’un.",
    },
    did: ({ column }: LookupCommuneParams, say) => `a cherché les communes de ${say.column(column)}`,
  },
  "lookup-departement": {
    title: "Trouver le département, la région, l’académie",
    hint: "«\u00a00530010X\u00a0» ou «\u00a053\u00a0» donnent la Mayenne, les Pays de la Loire, l’académie de Nantes.",
    fields: {
      column: "Colonne",
      holds: "Ce qui y est écrit",
      code: "Code du département",
      departement: "Nom du département",
      regionCode: "Code de la région",
      region: "Région",
      academie: "Académie",
    },
    choices: {
      holds: {
        departement: "un département (code ou nom)",
        uai: "un code UAI d’établissement",
        commune: "un code Insee de commune",
        postal: "un code postal",
      },
    },
    did: ({ column }: LookupDepartementParams, say) => `a cherché les départements de ${say.column(column)}`,
  },
  "lookup-epci": {
    title: "Trouver l’intercommunalité",
    hint: "«\u00a0Laval\u00a0» ou «\u00a053130\u00a0» donnent Laval Agglomération et son SIREN, d’après la liste nationale des intercommunalités (EPCI).",
    fields: {
      column: "Colonne",
      holds: "Ce qui y est écrit",
      "narrow.column": "Colonne qui départage",
      code: "Code (SIREN)",
      epci: "Nom",
    },
    choices: { holds: { name: "un nom de commune", postal: "un code postal", code: "un code Insee" } },
    help: {
      "narrow.column":
        "Plusieurs communes s’appellent Saint-Denis\u00a0: un code postal ou un département dit laquelle. Sans cela, ces lignes restent et sont listées.",
    },
    did: ({ column }: LookupEpciParams, say) => `a cherché les intercommunalités de ${say.column(column)}`,
  },
  "siren-of-siret": {
    title: "Tirer le SIREN du SIRET",
    hint: "Les neuf premiers chiffres, dans une nouvelle colonne. Un SIRET dont la clé est fausse n’en donne pas.",
    fields: { column: "Colonne des SIRET" },
    did: ({ column }: SirenOfSiretParams, say) => `a tiré le SIREN de ${say.column(column)}`,
  },
  place: {
    title: "Trouver les points des adresses (géocoder)",
    hint: "«\u00a0Place de la République, Lens\u00a0» donne sa latitude et sa longitude, demandées au service national d’adresses.",
    fields: { into: "Colonnes à écrire" },
    did: ({ columns, service, day, threshold }: PlaceParams, say) =>
      `a placé des lignes d’après ${say.columns(columns)} (${service}, ${day}${
        threshold === null ? ", chacune regardée" : `, confiance de ${threshold.toLocaleString("fr-FR")} au moins`
      })`,
  },
  address: {
    title: "Trouver les adresses des points",
    hint: "Une latitude et une longitude donnent l’adresse la plus proche, la commune et son code, demandés au service national d’adresses.",
    fields: { into: "Colonnes à écrire" },
    did: ({ columns, service, day }: PlaceParams, say) =>
      `a cherché les adresses des points de ${say.columns(columns)} (${service}, ${day})`,
  },
} satisfies Record<string, OperationWords>;
