import type { BooleansParams } from "#shared/cleaning/operations/kinds/booleans.ts";
import type { CodesParams } from "#shared/cleaning/operations/kinds/codes.ts";
import type { CoordinatesParams } from "#shared/cleaning/operations/kinds/coordinates.ts";
import type { DatesParams } from "#shared/cleaning/operations/kinds/dates.ts";
import type { NumbersParams } from "#shared/cleaning/operations/kinds/numbers.ts";
import type { PhonesParams } from "#shared/cleaning/operations/kinds/phones.ts";
import type { ToSchemaParams } from "#shared/cleaning/operations/kinds/to-schema.ts";
import type { kinds as fr } from "../../fr/operations/kinds.ts";
import type { OperationWords } from "../../operation-words.ts";

const columns = "Columns";
const orders = {
  data: "as the rest of the column shows",
  "day-first": "day first (5 January)",
  "month-first": "month first (1 May)",
};
const orderHelp =
  "A date such as 13/01/2021 can be read one way only, and says how to read those written like it. Where nothing says it, such dates stay as they are.";

export const kinds: Record<keyof typeof fr, OperationWords> = {
  "to-schema": {
    title: "Write as the schema asks",
    hint: "Mends at once all that can be read one way only: dates, numbers, codes, phones, lists of values.",
    fields: { columns, order: "05/01/2021 is read" },
    choices: { order: orders },
    help: { columns: "None: all those that the schema knows.", order: orderHelp },
    did: ({ columns }: ToSchemaParams, say) =>
      columns.length === 0 ? "wrote the table as the schema asks" : `wrote ${say.columns(columns)} as the schema asks`,
  },
  dates: {
    title: "Write dates",
    hint: "“5 janv. 2021”, “05/01/21” and the 44201 of a spreadsheet become “2021-01-05”.",
    fields: { columns, order: "05/01/2021 is read", write: "Write" },
    choices: {
      order: orders,
      write: {
        date: "2021-01-05 (date)",
        datetime: "2021-01-05T09:30:00 (date and time)",
        yearmonth: "2021-01 (month)",
        year: "2021 (year)",
        french: "05/01/2021 (as the French do)",
      },
    },
    help: {
      order: orderHelp,
      write: "2021-01-05 is the form that portals ask. A date without a time cannot become a date and time.",
    },
    did: ({ columns }: DatesParams, say) => `wrote the dates of ${say.columns(columns)} in one way`,
  },
  numbers: {
    title: "Write numbers",
    hint: "“1 234,50 €” becomes “1234.50”, which a program can add up.",
    fields: { columns, decimal: "Decimals", units: "Remove units (€, %, km…)", whole: "Whole numbers" },
    choices: { decimal: { point: "with a point (12.5)", comma: "with a comma (12,5)" } },
    help: {
      decimal: "The point is what portals ask.",
      units: "Say the unit in the column’s title. 95 % becomes 95.",
      whole: "12,0 becomes 12; a number with decimals stays as it is.",
    },
    did: ({ columns }: NumbersParams, say) => `wrote the numbers of ${say.columns(columns)} in one way`,
  },
  booleans: {
    title: "Write yes and no",
    hint: "“X”, “vrai”, “1” and “o” all become “OUI”.",
    fields: { columns, write: "Write", yes: "For yes", no: "For no", blanks: "Blank cells mean" },
    choices: {
      write: {
        "OUI-NON": "OUI and NON",
        "oui-non": "oui and non",
        "true-false": "true and false",
        "1-0": "1 and 0",
        "X-blank": "X and a blank cell",
        own: "other words",
      },
      blanks: { nothing: "nothing: they stay blank", no: "no", yes: "yes" },
    },
    did: ({ columns, write, yes, no }: BooleansParams, say) => {
      const words = {
        "OUI-NON": ["OUI", "NON"],
        "oui-non": ["oui", "non"],
        "true-false": ["true", "false"],
        "1-0": ["1", "0"],
        "X-blank": ["X", ""],
        own: [yes, no],
      }[write];
      const [first = "", second = ""] = words;
      return `wrote ${say.quoted(first)} and ${second === "" ? "blank" : say.quoted(second)} everywhere in ${say.columns(columns)}`;
    },
  },
  codes: {
    title: "Write codes",
    hint: "Gives codes their zeros and their form back: “1320” becomes “01320”, “7,5E+13” a SIRET again.",
    fields: { columns, code: "They are" },
    choices: {
      code: {
        "postal-code": "postal codes",
        "commune-code": "Insee codes of communes",
        siret: "SIRET numbers",
        siren: "SIREN numbers",
        uai: "codes of schools (UAI)",
        "departement-code": "codes of départements",
        "region-code": "codes of regions",
      },
    },
    help: { code: "SIRET, SIREN and UAI are checked: a wrong number stays as it is." },
    did: ({ columns, code }: CodesParams, say) =>
      `gave their form back to the ${
        {
          "postal-code": "postal codes",
          "commune-code": "Insee codes",
          siret: "SIRET numbers",
          siren: "SIREN numbers",
          uai: "UAI codes",
          "departement-code": "codes of départements",
          "region-code": "codes of regions",
        }[code]
      } of ${say.columns(columns)}`,
  },
  phones: {
    title: "Write phone numbers",
    hint: "“02.43.00.00.00” and “0033 2 43 00 00 00” become “+33243000000”.",
    fields: { columns, write: "Write" },
    choices: {
      write: {
        international: "+33243000000",
        spaces: "02 43 00 00 00",
        together: "0243000000",
        points: "02.43.00.00.00",
        "international-spaces": "+33 2 43 00 00 00",
      },
    },
    help: { write: "The first form is the one that national schemas ask." },
    did: ({ columns }: PhonesParams, say) => `wrote the phone numbers of ${say.columns(columns)} in one way`,
  },
  coordinates: {
    title: "Write coordinates",
    hint: "Degrees, minutes and seconds, metres of Lambert-93, latitude and longitude exchanged: “48.0706,-0.7734”.",
    fields: { columns, write: "Write", title: "Title of the new column" },
    choices: {
      write: {
        "lat-lon": "latitude,longitude in one column",
        "lon-lat": "longitude,latitude in one column",
        two: "latitude and longitude in two columns",
      },
    },
    help: {
      columns: "One column that holds both, or two: the latitude (or Y) first, unless their titles say which is which.",
      write: "Longitude first: what national schemas and maps in GeoJSON ask.",
      title: "When the coordinates come from two columns.",
    },
    did: ({ columns }: CoordinatesParams, say) => `wrote the coordinates of ${say.columns(columns)} in degrees`,
  },
};
