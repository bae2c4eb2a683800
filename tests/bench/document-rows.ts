/** The communes of France as 14 columns of text, repeated with variation to any size. */
import { readFileSync } from "node:fs";

const FOLDER = new URL("node_modules/@etalab/decoupage-administratif/data/", import.meta.url);
export const COLUMNS = [
  "code",
  "nom",
  "typeLiaison",
  "zone",
  "arrondissement",
  "departement",
  "nomDepartement",
  "region",
  "nomRegion",
  "type",
  "rangChefLieu",
  "siren",
  "codesPostaux",
  "population",
] as const;

type Record_ = Readonly<Record<string, unknown>>;

export function communeRows(count: number): string[][] {
  const departments = namesByCode("departements.json");
  const regions = namesByCode("regions.json");
  const source = read("communes.json")
    .slice(0, 35_000)
    .map((commune) =>
      COLUMNS.map((column) => {
        if (column === "nomDepartement") return departments.get(String(commune.departement)) ?? "";
        if (column === "nomRegion") return regions.get(String(commune.region)) ?? "";
        const value = commune[column];
        if (value === undefined || value === null) return "";
        return Array.isArray(value) ? value.join("|") : String(value);
      }),
    );
  let seed = 7;
  const random = () => {
    seed = Math.imul(seed, 1_664_525) + 1_013_904_223;
    return (seed >>> 0) / 4_294_967_296;
  };
  return Array.from({ length: count }, (_, i) => {
    const row = [...(source[i % source.length] ?? [])];
    const round = Math.floor(i / source.length);
    if (round === 0) return row;
    row[0] = `${row[0]}-${round}`;
    row[1] = `${row[1]} ${round}`;
    if (row[11] !== "") row[11] = String(200_000_000 + Math.floor(random() * 99_999_999));
    if (row[13] !== "") row[13] = String(Math.round(Number(row[13]) * (0.6 + 0.8 * random())));
    return row;
  });
}

function namesByCode(file: string): Map<string, string> {
  return new Map(read(file).map((record) => [String(record.code), String(record.nom)]));
}

function read(file: string): Record_[] {
  return JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Record_[];
}
