/** What an authority does of what it announced. */
import { NOM_COLLECTIVITE, SIRET_COLLECTIVITE } from "./fields-of-contact.ts";
import { DATE_DE_MISE_A_JOUR, SITE_WEB } from "./fields-of-places.ts";
import type { StartingField, StartingPoint } from "./starting-point.ts";

export const ACTIONS_ENGAGEES: StartingPoint = {
  name: "actions-engagees",
  title: "Actions engagées",
  description:
    "Les actions d’un plan ou d’une politique publique (transition écologique, éducation, solidarités, budget participatif…)\u00a0: où elles en sont, qui les porte, ce qu’elles coûtent. Une ligne par action.",
  version: "1.0.0",
  primaryKey: ["identifiant"],
  fields: [
    NOM_COLLECTIVITE,
    SIRET_COLLECTIVITE,
    {
      name: "identifiant",
      title: "Identifiant de l’action",
      description: "Ce qui désigne cette action d’une année à l’autre\u00a0: lettres, chiffres et tirets.",
      type: "string",
      example: "PCAET-2024-012",
      constraints: { required: true, unique: true, pattern: "[A-Za-z0-9-]+" },
    },
    {
      name: "intitule",
      title: "Intitulé",
      description: "L’action en une ligne, avec un verbe.",
      type: "string",
      example: "Rénover l’isolation des collèges construits avant 1990",
      constraints: { required: true, maxLength: 200 },
    },
    {
      name: "description",
      title: "Description",
      description: "En quelques phrases\u00a0: ce qui est fait, où, pour quoi.",
      type: "string",
      example: "Douze collèges sont isolés par l’extérieur, trois par an.",
    },
    {
      name: "plan",
      title: "Plan ou dispositif",
      description: "Le document qui a annoncé l’action.",
      type: "string",
      example: "Plan climat-air-énergie territorial 2024-2030",
    },
    {
      name: "thematique",
      title: "Thématique",
      description: "Le domaine principal de l’action.",
      type: "string",
      example: "transition écologique",
      constraints: {
        required: true,
        enum: [
          "aménagement et logement",
          "citoyenneté",
          "culture et patrimoine",
          "développement économique",
          "éducation et jeunesse",
          "mobilités",
          "numérique",
          "solidarités et santé",
          "sport et loisirs",
          "transition écologique",
          "autre",
        ],
      },
    },
    {
      name: "etat",
      title: "État d’avancement",
      description: "Où en est l’action à la date de mise à jour.",
      type: "string",
      example: "en cours",
      constraints: { required: true, enum: ["prévue", "en cours", "terminée", "suspendue", "abandonnée"] },
    },
    {
      name: "service_pilote",
      title: "Service pilote",
      description: "Le service qui porte l’action\u00a0; un service, et non une personne.",
      type: "string",
      example: "Direction des bâtiments",
      constraints: { required: true },
    },
    {
      name: "partenaires",
      title: "Partenaires",
      description: "Les autres organismes qui y prennent part, séparés par «\u00a0;\u00a0».",
      type: "string",
      example: "Région Pays de la Loire ; Ademe",
    },
    {
      name: "territoire",
      title: "Territoire",
      description: "Là où l’action a lieu\u00a0: une commune, un canton, ou tout le territoire de la collectivité.",
      type: "string",
      example: "tout le département",
    },
    {
      name: "public_vise",
      title: "Public visé",
      description: "À qui l’action s’adresse.",
      type: "string",
      example: "collégiens",
    },
    {
      name: "date_debut",
      title: "Date de début",
      description: "Le jour où l’action a commencé, ou doit commencer, écrit AAAA-MM-JJ.",
      type: "date",
      example: "2024-09-01",
    },
    {
      name: "date_fin",
      title: "Date de fin",
      description:
        "Le jour où elle s’est achevée, ou doit s’achever, écrit AAAA-MM-JJ\u00a0; vide si elle est sans terme.",
      type: "date",
      example: "2028-08-31",
    },
    amount("montant_prevu", "Montant prévu", "Le budget annoncé.", "4800000"),
    amount("montant_engage", "Montant engagé", "Ce qui a été engagé à la date de mise à jour.", "1250000.50"),
    {
      name: "indicateur",
      title: "Indicateur de suivi",
      description: "Ce que l’on mesure, et sa valeur à la date de mise à jour.",
      type: "string",
      example: "5 collèges isolés sur 12",
    },
    {
      ...SITE_WEB,
      name: "lien",
      title: "Lien",
      description: "La page qui en dit plus, à partir de «\u00a0https://\u00a0».",
    },
    { ...DATE_DE_MISE_A_JOUR, constraints: { required: true } },
  ],
  custom_checks: [
    { name: "siret", params: { column: "siret_collectivite" } },
    { name: "compare-columns-value", params: { column: "date_fin", op: ">=", column2: "date_debut" } },
  ],
};

function amount(name: string, title: string, description: string, example: string): StartingField {
  return {
    ...{ name, title, type: "number", example },
    description: `${description} En euros, sans espace ni signe, avec un point pour les centimes.`,
    constraints: { minimum: 0 },
  };
}
