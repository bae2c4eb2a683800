import type { cleaning as fr } from "../fr/cleaning.ts";

export const cleaning: typeof fr = {
  title: "Clean",
  families: {
    texts: "Texts",
    blanks: "Blank cells",
    kinds: "Dates, numbers, codes",
    values: "Harmonise",
    columns: "Columns",
    rows: "Rows",
    shape: "Shape of the table",
    compile: "Compile",
  },
  left: {
    "not-understood": "not understood",
    "too-long": "too long for a cell",
    ambiguous: "several possibilities",
    "no-match": "nothing found",
    "no-source": "the other table is not there",
    "not-computed": "cannot be computed",
    taken: "the place is taken",
    "blank-key": "nothing to look for",
    locked: "a text is in a locked column",
  },
  refused: {
    "no-column": "Choose at least one column.",
    "column-gone": "This column is no longer in the table. Choose another one.",
    "no-source": "The other table is not there. Choose it again.",
    "too-many-rows": "The table would have too many rows. Act on fewer rows.",
    "too-many-columns": "The table would have too many columns. Choose fewer.",
    locked: "A locked column would have to change. Ask an owner of the space to open it.",
    "nothing-asked": "Say what is to be done.",
    "bad-parameter": "This setting will not do.",
  },
};
