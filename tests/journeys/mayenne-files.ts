/** Made-up files as a département hands them over, and what a clean table of them must say, worked out apart from the product. */
import { utils, write } from "@e965/xlsx";

const FIRST_YEAR = 1985;
const YEARS = Array.from({ length: 37 }, (_, i) => FIRST_YEAR + i);

interface College {
  readonly name: string;
  readonly commune: string;
  readonly sector: "public" | "privé";
  readonly uai: string;
  readonly segpa: boolean;
  readonly ulis: boolean;
  /** its first figure; blank before */
  readonly since: number;
}

const PUBLIC: readonly (readonly [area: string, names: string])[] = [
  [
    "Laval",
    "Jacques-Monod Laval,Pierre-Dubois Laval,Alain-Gerbault Laval,Emmanuel-de-Martonne Laval,Jules-Renard Laval,Fernand-Puech Laval,Pasteur Laval,Maurice-Genevoix Meslay-du-Maine,Martin-Luther-King Villaines-la-Juhel",
  ],
  [
    "Mayenne",
    "Jules-Ferry Mayenne,Sévigné Mayenne,Paul-Émile-Victor Mayenne,René-Cassin Ernée,Léo-Ferré Ambrières-les-Vallées,Victor-Hugo Lassay-les-Châteaux,Francis-Lallart Gorron,Des-Avaloirs Pré-en-Pail,Le-Grand-Champ Grez-en-Bouère",
  ],
  [
    "Château-Gontier",
    "Jean-Rostand Château-Gontier,Joachim-du-Bellay Craon,Volney Craon,Alfred-Jarry Renazé,Paul-Langevin L’Huisserie,Béatrix-de-Gâvre Montsûrs,Jean-Louis-Bernard Bais,Les-Garettes Évron",
  ],
];
const PRIVATE =
  "Saint-Joseph Ernée,Sainte-Thérèse Laval,Immaculée-Conception Laval,Notre-Dame Mayenne,Don-Bosco Mayenne,Sacré-Cœur Gorron,Saint-Michel Château-Gontier,Saint-Martin Évron,Saint-Nicolas Craon,Sainte-Marie Ernée,Saint-Jean-Baptiste Meslay-du-Maine,Le-Prieuré Cossé-le-Vivien,Saint-Jean-Bosco Bais,Saint-Louis Pré-en-Pail,Les-Sources Renazé,Sainte-Anne Saint-Berthevin,Saint-Étienne Loiron,Le-Bon-Accueil Port-Brillet";

/** in the order of the sheets */
const COLLEGES: readonly College[] = [
  ...PUBLIC.flatMap(([, names]) => names.split(",").map((text) => ({ text, sector: "public" as const }))),
  ...PRIVATE.split(",").map((text) => ({ text, sector: "privé" as const })),
].map(({ text, sector }, i) => {
  const at = text.indexOf(" ");
  const name = text.slice(0, at);
  return {
    name: `Collège ${/^(Le|Les|Des)-/.test(name) ? name.replaceAll("-", " ") : name.replaceAll("-", sector === "public" ? " " : "-")}`,
    commune: text.slice(at + 1),
    sector,
    uai: `053${String(100 + i).padStart(4, "0")}${"ABCDEFGHJKLMNPRSTUVWXYZ"[i % 23]}`,
    segpa: i % 5 === 1,
    ulis: i % 4 === 2,
    since: FIRST_YEAR + (i % 9 === 8 ? 7 : 0),
  };
});

/** one moved, and is written otherwise since */
const MOVED = { name: "Collège Jean Rostand", other: "college JEAN-ROSTAND ", since: 2004 };
/** a figure that nobody has, until the contact gives it */
export const ASKED = { name: "Collège Sévigné", year: 2003, figure: "218" };

function figureOf(college: College, year: number): number | null {
  const place = COLLEGES.indexOf(college);
  if (year < college.since || (place % 7 === 3 && year % 13 === 5)) return null;
  return 150 + ((place * 37 + (year - FIRST_YEAR) * (3 + (place % 4)) + ((place * year) % 11)) % 420);
}

type Cell = string | number | null;

function cellsOf(college: College, from: number, to: number): Cell[] {
  return YEARS.map((year) => {
    if (college.name === ASKED.name && year === ASKED.year) return "?";
    return year < from || year > to ? null : figureOf(college, year);
  });
}

function rowOf(college: College, name: string, from: number, to: number): Cell[] {
  const who = ["Anne Guérin", "Paul Lemoine", "Inès Rault", "Yves Chauvin"][name.length % 4] ?? "";
  const mail = `${who.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(" ", ".")}@ac-nantes.fr`;
  const marks = [college.segpa ? "X" : null, college.ulis ? "x " : null];
  return [name, college.commune, ...marks, who, mail, ...cellsOf(college, from, to)];
}

const sumOf = (label: string, rows: readonly Cell[][]): Cell[] => [
  ...[label, null, null, null, null, null],
  ...YEARS.map((_, i) => rows.reduce((sum, row) => sum + (typeof row[6 + i] === "number" ? Number(row[6 + i]) : 0), 0)),
];

function sheetOf(title: string, titles: readonly [string, string], groups: readonly (readonly [string, Cell[][]])[]) {
  const blank: Cell[] = [];
  const all = groups.flatMap(([, rows]) => rows);
  const sheet = utils.aoa_to_sheet([
    [title],
    [],
    [...titles, "SEGPA", "ULIS", "Gestionnaire", null, "Effectifs à la rentrée"],
    [null, null, null, null, "Nom", "Mail", ...YEARS],
    ...groups.flatMap(([area, rows]) =>
      groups.length === 1 ? rows : [...rows, sumOf(`Sous-total ${area}`, rows), blank],
    ),
    sumOf("TOTAL", all),
    [],
    ["Source : direction de l’enseignement, relevé à la main"],
  ]);
  const merge = (r: number, c: number, toRow: number, toColumn: number) => ({
    ...{ s: { r, c }, e: { r: toRow, c: toColumn } },
  });
  sheet["!merges"] = [
    merge(0, 0, 0, 5),
    ...[0, 1, 2, 3].map((column) => merge(2, column, 3, column)),
    merge(2, 4, 2, 5),
    merge(2, 6, 2, 5 + YEARS.length),
  ];
  return sheet;
}

function workbookOf(name: string, sheets: Readonly<Record<string, ReturnType<typeof utils.aoa_to_sheet>>>) {
  const buffer = Buffer.from(
    write({ SheetNames: Object.keys(sheets), Sheets: sheets }, { type: "array", bookType: "xlsx" }),
  );
  return { name, mimeType: "application/octet-stream", buffer };
}

/** Two sheets, each with titles on two lines, sums under its parts, and what people leave in such files. */
export function enrolments() {
  const whole = (college: College) => rowOf(college, college.name, FIRST_YEAR, 2021);
  const rest = [...COLLEGES];
  const groups = PUBLIC.map(([area, names]) => {
    const colleges = rest.splice(0, names.split(",").length);
    const rows = colleges.flatMap((college) =>
      college.name === MOVED.name
        ? [rowOf(college, college.name, FIRST_YEAR, MOVED.since - 1), rowOf(college, MOVED.other, MOVED.since, 2021)]
        : [whole(college)],
    );
    return [area, rows] as const;
  });
  const priv = rest.map(whole);
  // copied twice
  priv.splice(3, 0, priv[2] ?? []);
  return workbookOf("effectifs-colleges.xlsx", {
    "Collèges publics": sheetOf("Effectifs des collèges publics de la Mayenne", ["Collège", "Commune"], groups),
    "Collèges privés": sheetOf(
      "Effectifs des collèges privés de la Mayenne",
      ["Établissement", "Ville"],
      [["privé", priv]],
    ),
  });
}

/** The codes, by names that others wrote: in capitals, two names borne by two colleges, one written otherwise, one not there. */
export function codes() {
  const plain = (text: string) => text.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Œ", "OE");
  const lines = COLLEGES.filter(({ name }) => name !== "Collège Le Bon Accueil").map(({ name, commune, uai }) => [
    name === "Collège Le Grand Champ" ? "CLG PUBLIC DU GD CHAMP" : plain(name).replaceAll("-", " "),
    plain(commune),
    uai,
  ]);
  const twins = [
    ["COLLEGE PASTEUR", "CHAILLAND", "0530900A"],
    ["COLLEGE SAINT JOSEPH", "VILLAINES-LA-JUHEL", "0530901B"],
  ];
  const sheet = utils.aoa_to_sheet([["Nom de l'établissement", "Ville", "Code RNE"], ...lines.toReversed(), ...twins]);
  return workbookOf("rne.xlsx", { RNE: sheet });
}

const TITLES = ["nom_college", "commune", "secteur", "uai", "segpa", "ulis", "annee", "effectif"];

/** Every row of the clean table, in order, titles first. */
export function expected(): readonly (readonly string[])[] {
  const rows = COLLEGES.flatMap((college) =>
    YEARS.flatMap((year) => {
      const asked = college.name === ASKED.name && year === ASKED.year;
      const figure = asked ? ASKED.figure : figureOf(college, year);
      if (figure === null) return [];
      const { name, commune, sector, uai, segpa, ulis } = college;
      const code = name === "Collège Le Bon Accueil" ? "" : uai;
      return [[name, commune, sector, code, segpa ? "OUI" : "NON", ulis ? "OUI" : "NON", `${year}`, `${figure}`]];
    }),
  );
  return [TITLES, ...rows];
}

/** What the team agreed that a row says. */
export function schemaFile() {
  const kinds: Readonly<Record<string, object>> = {
    secteur: { constraints: { required: true, enum: ["public", "privé"] } },
    uai: { constraints: { pattern: "\\d{7}[A-Z]" } },
    segpa: { type: "boolean", trueValues: ["OUI"], falseValues: ["NON"], constraints: { required: true } },
    ulis: { type: "boolean", trueValues: ["OUI"], falseValues: ["NON"], constraints: { required: true } },
    annee: { type: "year", constraints: { required: true } },
    effectif: { type: "integer", constraints: { required: true, minimum: 1 } },
  };
  const fields = TITLES.map((name) => ({ name, type: "string", constraints: { required: true }, ...kinds[name] }));
  const schema = { name: "effectifs-colleges", fields, primaryKey: ["nom_college", "commune", "annee"] };
  return { name: "colleges.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(schema)) };
}
