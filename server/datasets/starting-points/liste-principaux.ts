/** Who heads each collège: public officers, and persons all the same. */
import { COURRIEL, PHONE_CHECK, TELEPHONE } from "./fields-of-contact.ts";
import {
  ADRESSE,
  CODE_COMMUNE,
  CODE_POSTAL,
  DATE_DE_MISE_A_JOUR,
  NOM_COMMUNE,
  NOM_ETABLISSEMENT,
  SECTEUR,
  UAI,
} from "./fields-of-places.ts";
import { ANNEE_SCOLAIRE } from "./fields-of-schools.ts";
import type { StartingPoint } from "./starting-point.ts";

export const LISTE_PRINCIPAUX: StartingPoint = {
  name: "liste-principaux",
  title: "Liste des principaux de collège",
  description:
    "Qui dirige chaque collège, et comment joindre la direction. Une ligne par personne et par collège. Données personnelles (RGPD)\u00a0: le nom et la fonction d’un agent public peuvent figurer dans un annuaire d’administration (article D.\u00a0312-1-3 du code des relations entre le public et l’administration)\u00a0; pas son adresse, son téléphone mobile ni son courriel personnels, qu’aucune colonne ne demande. Prévenez les personnes, et retirez qui s’y oppose.",
  version: "1.0.0",
  primaryKey: ["annee_scolaire", "uai", "nom", "prenom"],
  fields: [
    ANNEE_SCOLAIRE,
    UAI,
    {
      ...NOM_ETABLISSEMENT,
      title: "Nom du collège",
      description: "Le nom complet du collège, sans celui de la commune.",
    },
    SECTEUR,
    {
      name: "civilite",
      title: "Civilité",
      description: "Facultative\u00a0: laissez vide plutôt que de deviner.",
      type: "string",
      example: "Madame",
      constraints: { enum: ["Madame", "Monsieur"] },
    },
    {
      name: "nom",
      title: "Nom",
      description: "Le nom d’usage. Donnée personnelle\u00a0: voyez ce que dit le modèle avant de publier.",
      type: "string",
      example: "MARTIN",
      constraints: { required: true },
    },
    {
      name: "prenom",
      title: "Prénom",
      description: "Le prénom usuel. Donnée personnelle, comme le nom.",
      type: "string",
      example: "Camille",
      constraints: { required: true },
    },
    {
      name: "fonction",
      title: "Fonction",
      description: "Dans un collège privé, «\u00a0chef d’établissement\u00a0».",
      type: "string",
      example: "principal",
      constraints: {
        required: true,
        enum: ["principal", "principal adjoint", "principal par intérim", "chef d’établissement", "directeur de Segpa"],
      },
    },
    ADRESSE,
    CODE_POSTAL,
    CODE_COMMUNE,
    NOM_COMMUNE,
    { ...TELEPHONE, description: "Le numéro du secrétariat de direction\u00a0; jamais un téléphone mobile personnel." },
    {
      ...COURRIEL,
      description: "L’adresse du collège (ce.0530484N@ac-…), qui reste la même quand la personne change.",
      example: "ce.0530484N@ac-exemple.fr",
    },
    {
      name: "date_prise_fonction",
      title: "Date de prise de fonction",
      description: "Le jour où la personne a pris cette fonction dans ce collège, écrit AAAA-MM-JJ.",
      type: "date",
      example: "2023-09-01",
    },
    DATE_DE_MISE_A_JOUR,
  ],
  custom_checks: [PHONE_CHECK],
};
