/** A table to try the product with before having a file: forty town halls, some of it wrong in the ways people meet. */
import type { Language } from "#shared/i18n/words.ts";
import { foldText } from "#shared/model/fold-text.ts";
import { FICTION_NUMBERS, HOURS, MISTAKES, TOWN_HALLS, type TownHall } from "./sample-table-data.ts";
import { SAMPLE_SCHEMA } from "./sample-table-schema.ts";

export interface SampleTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** name of the schema, and its JSON text */
  readonly schema: { readonly name: string; readonly descriptor: string };
}

/** The same table for everyone; only its name is in the asked language, for it is French data under a French schema. */
export function sampleTable(language: Language): SampleTable {
  const columns = SAMPLE_SCHEMA.fields.map((field) => field.name);
  const rows = TOWN_HALLS.map((hall, at) => {
    const cells = cellsOf(hall, at);
    for (const [row, column, text] of MISTAKES) if (row === at) cells.set(column, text);
    return columns.map((column) => cells.get(column) ?? "");
  });
  return {
    name: language === "fr" ? "Mairies (exemple)" : "Town halls (sample)",
    columns,
    rows,
    schema: { name: SAMPLE_SCHEMA.name, descriptor: `${JSON.stringify(SAMPLE_SCHEMA, null, 2)}\n` },
  };
}

function cellsOf(hall: TownHall, at: number): Map<string, string> {
  const domain = slugOf(hall.commune);
  const twoDigits = String(at + 1).padStart(2, "0");
  return new Map([
    ["nom", nameOf(hall)],
    ["type", hall.kind],
    ["adresse", hall.street],
    ["code_postal", hall.postalCode],
    ["commune", hall.commune],
    ["code_insee", hall.code],
    ["telephone", `${FICTION_NUMBERS[at % FICTION_NUMBERS.length] ?? ""} 00 ${twoDigits}`],
    ["courriel", `mairie@${domain}.example`],
    ["site_web", `https://www.${domain}.example`],
    ["horaires", HOURS[at % HOURS.length] ?? ""],
    ["longitude", hall.longitude],
    ["latitude", hall.latitude],
    ["date_maj", `2025-${String(1 + (at % 9)).padStart(2, "0")}-${String(1 + ((at * 7) % 28)).padStart(2, "0")}`],
  ]);
}

/** `Mairie d’Aubeterne`, `Mairie des Hautes-Brandes`: the preposition follows the name. */
function nameOf({ commune, kind }: TownHall): string {
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  if (kind === "mairie annexe") return `${title} du ${commune}`;
  if (commune.startsWith("Les ")) return `${title} des ${commune.slice(4)}`;
  return /^[AEÉIOUYH]/.test(commune) ? `${title} d’${commune}` : `${title} de ${commune}`;
}

function slugOf(text: string): string {
  return foldText(text).replace(/[^a-z0-9]+/g, "-");
}
