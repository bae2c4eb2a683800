/** What the checks that a schema asks for by name say, in English: what is wrong, then what to do, with an example of the right form. */
import type { AboutCustomCheck, CustomChecksWords, WarningWords } from "../custom-checks-words.ts";

const quoted = (text: string) => `“${text}”`;
const value = ({ text }: AboutCustomCheck) => (text === null ? "This value" : quoted(text));
const list = (names: readonly string[], last = "and") =>
  names.length < 2
    ? names.map(quoted).join("")
    : `${names.slice(0, -1).map(quoted).join(", ")} ${last} ${names.slice(-1).map(quoted).join("")}`;
const digits = ({ digits: count }: AboutCustomCheck) => (count === null ? "" : ` (there are ${count})`);
const REGISTER = "Look it up at annuaire-entreprises.data.gouv.fr";

const OPERATORS: Readonly<Record<string, string>> = {
  ">": "greater than",
  ">=": "greater than or equal to",
  "==": "equal to",
  "<=": "less than or equal to",
  "<": "less than",
};

export const customChecks: CustomChecksWords = {
  sentences: {
    "one-of-required": ({ fields, missing }) =>
      missing.length > 0
        ? `Neither ${list(fields, "nor")} is in this table, and at least one of these columns is needed: add the one that you can fill in.`
        : `${list(fields)} are empty or cannot be read in this row, and at least one of the two is to be filled in.`,
    "cohesive-columns-value": ({ fields, empty, missing }) =>
      missing.length > 0
        ? `The columns ${list(fields)} go together, and ${list(missing)} ${missing.length > 1 ? "are" : "is"} not there: add what is missing, or remove the others.`
        : `The columns ${list(fields)} are filled in together, and ${list(empty)} ${empty.length > 1 ? "are" : "is"} empty or cannot be read: fill in what is missing, or empty the others.`,
    "compare-columns-value": (about) =>
      about.reason === "not-comparable"
        ? `${value(about)} cannot be compared with ${quoted(about.otherText)}, the value of ${list(about.fields.slice(1))}: write both in the same way, two numbers or two dates.`
        : `${value(about)} should be ${OPERATORS[about.operator] ?? "equal to"} the value of ${list(about.fields.slice(1))}, which is ${quoted(about.otherText)}: correct one of the two.`,
    "sum-columns-value": (about) =>
      `${value(about)} is not the sum of ${list(about.fields.slice(1))}, which comes to ${about.sum}: correct this total or one of these numbers.`,
    "year-interval-value": (about) =>
      about.reason === "order"
        ? `${value(about)}: the second year is to come after the first, as in “2019/2021”.`
        : `${value(about)} is not a period: write two years with a slash between, as in “2019/2021”${about.yearAlone ? ", or one year alone, as in “2021”" : ""}.`,
    "phone-number-value": (about) =>
      about.reason === "unreadable"
        ? `${value(about)} is not a phone number: write one number only, in digits, as in “01 99 00 27 37” or “+33 1 99 00 27 37”.`
        : `${value(about)} is not a phone number that exists${about.digits === null ? "" : ` (${about.digits} digits)`}: check its digits. A French number has 10, as in “01 99 00 27 37”; one from overseas or abroad begins with “+” and its code, as in “+590”.`,
    "opening-hours-value": (about) =>
      `${value(about)} is not written as OpenStreetMap writes opening hours${about.rest === null ? "" : `, from ${quoted(about.rest)} on`}: write it as “Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off”, with “PH” for public holidays.`,
    "french-gps-coordinates": (about) =>
      `${value(about)} is not a point in France: write the longitude, then the latitude, in decimal degrees, as in “2.35,48.85”, and do not forget the “-” of longitudes in the west.`,
    "reversed-french-gps-coordinates": (about) =>
      `${value(about)} falls outside of France because the latitude comes first: swap the two numbers, longitude first, as in “2.35,48.85”.`,
  },
  titles: {
    "one-of-required": "Neither of two values",
    "cohesive-columns-value": "Columns to fill in together",
    "compare-columns-value": "Comparison of columns not kept",
    "sum-columns-value": "Wrong total",
    "year-interval-value": "Period badly written",
    "phone-number-value": "Wrong phone number",
    "opening-hours-value": "Opening hours badly written",
    "french-gps-coordinates": "Coordinates outside of France",
    "reversed-french-gps-coordinates": "Latitude and longitude swapped",
  },
  formats: {
    siret: (about) => {
      if (about.reason === "key")
        return `${value(about)} has its 14 digits, and no SIRET number is written so: one digit is wrong, or two are swapped. ${REGISTER}.`;
      if (about.reason === "length")
        return `${value(about)} does not have the 14 digits of a SIRET number${digits(about)}: ${about.digits === 9 ? "it is probably a SIREN, add the 5 digits of the place" : "write it whole, as in “732 829 320 00074”"}. ${REGISTER}.`;
      return `${value(about)} is not a SIRET number: write its 14 digits, as in “732 829 320 00074”, without any letter or other character.`;
    },
    siren: (about) => {
      if (about.reason === "key")
        return `${value(about)} has its 9 digits, and no SIREN number is written so: one digit is wrong, or two are swapped. ${REGISTER}.`;
      if (about.reason === "length")
        return `${value(about)} does not have the 9 digits of a SIREN number${digits(about)}: ${about.digits === 14 ? "it is probably a SIRET, which begins with the SIREN" : "write it whole, as in “732 829 320”"}. ${REGISTER}.`;
      return `${value(about)} is not a SIREN number: write its 9 digits, as in “732 829 320”, without any letter or other character.`;
    },
    "nomenclature-acte": (about) => {
      if (about.reason === "slash")
        return `${value(about)} lacks the slash after the heading of the nomenclature Actes: write for instance “Finances locales/Subventions”.`;
      if (about.reason === "space")
        return `${value(about)} has a space beside the slash: remove it, as in “Finances locales/Subventions”.`;
      return `${value(about)} does not begin with a heading of the nomenclature Actes: write one of the nine (“Commande publique”, “Urbanisme”, “Finances locales”…), a slash, then the rest.`;
    },
    "code-rna": (about) =>
      `${value(about)} is not the RNA number of an association: write “W” and 9 digits, as in “W751515517”.`,
    "code-postal": (about) =>
      about.reason === "not-in-use"
        ? `${value(about)} is the postal code of no commune: check its digits; that of a CEDEX is none.`
        : `${value(about)} is not a French postal code: it has 5 digits, its leading zero included, as in “01000”.`,
    "code-commune-insee": (about) =>
      about.reason === "not-in-use"
        ? `${value(about)} is the Insee code of no commune of 2026: check it, it is not always the postal code; if the commune was merged, take the code of the new one.`
        : `${value(about)} is not the Insee code of a commune: it has 5 characters, its leading zero included, as in “01053” or “2A004”, and is not always the postal code.`,
    "code-departement": (about) =>
      `${value(about)} is not the code of a département: write “01” to “95” (“2A” and “2B” for Corsica), “971” to “974” or “976”.`,
    departement: (about) =>
      `${value(about)} is not the name of a département: write it with its capitals, accents and hyphens, as in “Côtes-d'Armor”.`,
    "code-region": (about) =>
      `${value(about)} is not the code of a region: it has 2 digits, as in “53” for Bretagne or “04” for La Réunion.`,
    region: (about) =>
      `${value(about)} is not the name of a region of today: write it with its capitals, accents and hyphens, as in “Hauts-de-France”.`,
    "code-pays-iso2": (about) =>
      `${value(about)} is not a code of two letters for a country: write it in capitals, as in “FR”.`,
    "code-pays-iso3": (about) =>
      `${value(about)} is not a code of three letters for a country: write it in capitals, as in “FRA”.`,
    "code-fantoir": (about) =>
      `${value(about)} is not a FANTOIR code of a street: it has 4 characters and a letter that checks them, as in “7755A”.`,
    "id-rnb": (about) =>
      `${value(about)} is not the RNB number of a building: it has 12 digits and capital letters, without hyphens, as in “FT4RKBXBVH9S”.`,
    "longitude-l93": (about) =>
      `${value(about)} is not an X of Lambert 93: it is a number of metres from -357823 to 1313633.`,
    "latitude-l93": (about) =>
      `${value(about)} is not a Y of Lambert 93: it is a number of metres from 6037008 to 7230728.`,
    "coordonnees-gps-francaises": (about) =>
      about.reason === "swapped"
        ? `${value(about)} is in France only when its two numbers are swapped: write the longitude first, as in “2.35,48.85”.`
        : `${value(about)} are not the coordinates of a place in France: write the longitude, then the latitude, in decimal degrees, as in “2.35,48.85”.`,
    commune: (about) =>
      about.reason === "not-in-use"
        ? `${value(about)} is the name of no commune of 2026: check it, with its capitals, accents and hyphens, like “Saint-Denis”; if the commune was merged, take the name of the new one.`
        : `${value(about)} is not the name of a commune: write its name alone, without code or département, like “Saint-Denis”.`,
    pays: (about) =>
      `${value(about)} is not the name of a country in French: write it with its capitals and accents, like “Belgique” or “États-Unis”.`,
    other: (about) => `${value(about)} does not have the form that the schema asks for: check this value.`,
  },
  formatTitles: {
    siret: "Wrong SIRET number",
    siren: "Wrong SIREN number",
    "nomenclature-acte": "Wrong heading of an act",
    "code-rna": "Wrong RNA number",
    "code-postal": "Wrong postal code",
    "code-commune-insee": "Wrong code of a commune",
    "code-departement": "Wrong code of a département",
    departement: "Unknown name of a département",
    "code-region": "Wrong code of a region",
    region: "Unknown name of a region",
    "code-pays-iso2": "Wrong code of a country",
    "code-pays-iso3": "Wrong code of a country",
    "code-fantoir": "Wrong FANTOIR code",
    "id-rnb": "Wrong number of a building",
    "longitude-l93": "Wrong coordinate of Lambert 93",
    "latitude-l93": "Wrong coordinate of Lambert 93",
    "coordonnees-gps-francaises": "Coordinates outside of France",
    commune: "Unknown name of commune",
    pays: "Unknown name of country",
    other: "Wrong format",
  },
};

/** What a key compares. */
const keyOf = (fields: unknown) =>
  Array.isArray(fields) && fields.length > 1
    ? `The combination of ${list(fields)}`
    : `The value of ${list(Array.isArray(fields) ? fields : [])}`;

export const warnings: WarningWords = {
  "column-missing": ({ name }) =>
    `The optional column ${quoted(String(name))} is not in this table: add it if you have something to fill it with.`,
  "column-extra": ({ name }) =>
    `The column ${quoted(String(name))} is not in the schema, and nothing in it is checked: remove it, or give it a name of the schema.`,
  "columns-unordered": ({ fields }) =>
    `The columns are not in the order of the schema: put them in the order ${list(Array.isArray(fields) ? fields : [])}.`,
  "check-unnamed": ({ position }) =>
    `Check number ${position} of the schema has no name (“name”): it is not made. Tell its author.`,
  "check-unknown": ({ check, near }) =>
    `The schema asks for an unknown check, ${quoted(String(check))}: it is not made.${near === undefined ? "" : ` Its author probably meant ${quoted(String(near))}.`} Tell them.`,
  "check-parameter-missing": ({ check, parameter }) =>
    `The schema does not give the parameter ${quoted(String(parameter))} of the check ${quoted(String(check))}: it is not made. Tell its author.`,
  "check-parameter-wrong": ({ check, parameter }) =>
    `The schema gives the parameter ${quoted(String(parameter))} of the check ${quoted(String(check))} a value that makes no sense: it is not made. Tell its author.`,
  "check-columns-not-numbers": ({ check, parameter }) =>
    `The check ${quoted(String(check))} makes a sum, and the schema does not say that ${quoted(String(parameter))} holds numbers: it is not made. Tell its author.`,
  "check-column-unknown": ({ check, name }) =>
    `The check ${quoted(String(check))} is about the column ${quoted(String(name))}, which is neither in the schema nor in this table: it is not made. Tell the author of the schema.`,
  "structure-unchecked": ({ name, fields }) =>
    `The structure that the schema asks of the column ${quoted(String(name))} uses ${list(Array.isArray(fields) ? fields : [])}, which is not checked here: the rest is.`,
  "required-unavailable": ({ name, count }) =>
    Number(count) === 1
      ? `Column ${quoted(String(name))}: one required value is marked as not available. Its cell is blank in the exported file, where a validator takes it for forgotten. Say so when you publish.`
      : `Column ${quoted(String(name))}: ${Number(count).toLocaleString("en-GB")} required values are marked as not available. Their cells are blank in the exported file, where a validator takes them for forgotten. Say so when you publish.`,
  "table-not-found": ({ table, fields }) =>
    `${keyOf(fields)} must exist in the dataset ${quoted(String(table))}, which is not in this space: it is not checked. Import it under this name, or rename the one that stands for it.`,
  "table-in-trash": ({ table, fields }) =>
    `${keyOf(fields)} must exist in the dataset ${quoted(String(table))}, which is in the trash: it is not checked. Restore it, or import one under this name.`,
  "table-ambiguous": ({ table, fields }) =>
    `${keyOf(fields)} must exist in the dataset ${quoted(String(table))}, but several datasets of this space have that name: it is not checked. Rename those that are not the right one.`,
  "table-without-columns": ({ table, fields, missing }) =>
    `${keyOf(fields)} must exist in the dataset ${quoted(String(table))}, which lacks ${list(Array.isArray(missing) ? missing : [])}: it is not checked. Add what is missing there, or give this name back to the column that holds it.`,
  "table-not-readable": ({ table, fields }) =>
    `${keyOf(fields)} must exist in the dataset ${quoted(String(table))}, which cannot be read at the moment: it is not checked. Open this table again later.`,
  "tables-too-many": ({ table, fields }) =>
    `${keyOf(fields)} must exist in the dataset ${quoted(String(table))}, but the schema points to too many datasets at once: it is not checked. Check these values yourself.`,
  "check-unavailable": ({ check }) =>
    `The check ${quoted(String(check))} needs a list that is not available here: it is not made. Read these values yourself.`,
};
