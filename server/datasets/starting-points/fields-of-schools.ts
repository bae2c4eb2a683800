/** Fields that the starting points about schools share. */
import type { StartingField } from "./starting-point.ts";

export const ANNEE_SCOLAIRE: StartingField = {
  name: "annee_scolaire",
  title: "Année scolaire",
  description: "Les deux années civiles de l’année scolaire, séparées par un tiret.",
  type: "string",
  example: "2024-2025",
  constraints: { required: true, pattern: "(19|20)[0-9]{2}-(19|20)[0-9]{2}" },
};

export const TYPE_ETABLISSEMENT: StartingField = {
  name: "type_etablissement",
  title: "Type d’établissement",
  description: "La nature de l’établissement.",
  type: "string",
  example: "collège",
  constraints: {
    required: true,
    enum: [
      "école maternelle",
      "école élémentaire",
      "école primaire",
      "collège",
      "lycée général et technologique",
      "lycée polyvalent",
      "lycée professionnel",
      "établissement régional d’enseignement adapté",
      "autre",
    ],
  },
};

export const NIVEAU: StartingField = {
  name: "niveau",
  title: "Niveau",
  description: "La classe suivie, ou le dispositif (Ulis, Segpa) pour les élèves comptés à part.",
  type: "string",
  example: "6e",
  constraints: {
    required: true,
    enum: [
      "très petite section",
      "petite section",
      "moyenne section",
      "grande section",
      "CP",
      "CE1",
      "CE2",
      "CM1",
      "CM2",
      "6e",
      "5e",
      "4e",
      "3e",
      "2de",
      "1re",
      "terminale",
      "CAP",
      "BTS",
      "Ulis",
      "Segpa",
      "UPE2A",
      "autre",
    ],
  },
};

/** A number of pupils, classes or places. */
export function headcount(
  name: string,
  title: string,
  description: string,
  example: number,
  required = false,
): StartingField {
  return {
    ...{ name, title, description, type: "integer", example },
    constraints: { ...(required ? { required } : {}), minimum: 0 },
  };
}
