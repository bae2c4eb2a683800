/** Steps of a table, why each was taken, and recipes made of them. */
import type { recipes as fr } from "../fr/recipes.ts";
import { corrections } from "./corrections.ts";

const figures = (n: number) => n.toLocaleString("en-GB");
const count = (n: number, one: string, many: string) => `${figures(n)} ${n === 1 ? one : many}`;
const quoted = (text: string) => `“${text}”`;
const steps = (n: number) => count(n, "step", "steps");
const list = (titles: readonly string[]) => titles.map(quoted).join(", ");

export const recipes: typeof fr = {
  title: "Recipes",
  tabs: { steps: "Steps", recipes: "Recipes" },
  tabsLabel: "Steps of this table, or recipes of the space",

  list: "Steps of this table, newest first",
  recipesThere: (n) => `This space has ${count(n, "recipe", "recipes")} already, to try on this table.`,
  seeRecipes: "See the recipes",
  empty:
    "No step yet. What you do in “Clean” will show here, step by step: each can be taken back, given its reason, and kept for the next file.",
  undone: "undone",
  takenBack: (name) => `${name} took it back`,
  tookBack: (said) => `took a step back: ${said}`,
  tookBackUnknown: "took a step back",
  withNumbers: (said, numbers) => [said, ...numbers].join(" · "),
  cells: (n) => count(n, "cell", "cells"),
  rows: (n) => count(n, "row", "rows"),
  onRows: { filters: "on the filtered rows", chosen: (n) => `on ${count(n, "chosen row", "chosen rows")}` },
  columnsAndMore: (titles, more) =>
    more === 0 ? joined(titles.map(quoted)) : `${titles.map(quoted).join(", ")} and ${count(more, "other", "others")}`,
  lostColumn: "a deleted column",
  hands: {
    fill: { title: "Fill cells by hand", did: (where) => `filled cells of ${where}` },
    paste: { title: "Paste cells", did: (where) => `pasted cells in ${where}` },
    clear: { title: "Clear cells by hand", did: (where) => `cleared cells of ${where}` },
    replace: { title: "Replace by hand", did: (where) => `replaced texts of ${where}` },
    update: {
      title: "Put a file into the table",
      did: (file, mode) =>
        mode === "append"
          ? `added the rows of ${quoted(file)}`
          : mode === "update"
            ? `brought the table up to date with ${quoted(file)}`
            : `replaced what the table holds by ${quoted(file)}`,
    },
    restore: {
      title: "Give the table back as a version",
      did: (version, at) =>
        version === null
          ? `gave the table back as it was on ${new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" })}`
          : `gave the table back as in the version ${quoted(version)}`,
    },
  },
  theTable: "the table",
  choose: (said) => `Choose for a recipe: ${said}`,
  older: "Show older steps",
  chooseAll: "All",
  chooseNone: "None",
  keep: (n) => (n === 0 ? "Keep as a recipe" : `Keep ${steps(n)} as a recipe`),
  keepHint: "Tick steps to make a recipe of them; corrections made by hand can go in it too.",
  keptAs: (name) => `The recipe ${quoted(name)} is kept for the whole space.`,
  nameLabel: "Name of the recipe",
  namePlaceholder: "Colleges of Mayenne",
  save: "Keep",
  laterSteps: (said, more) =>
    `Steps taken since rely on these columns: ${said.join("; ")}${more === 0 ? "" : ` and ${count(more, "other", "others")}`}.`,

  why: "Why?",
  whyLabel: "Why this step",
  whyPlaceholder: "The file of 2019 wrote X for YES.",
  whySave: "Note",
  whyEdit: "Change the reason",
  whyRemove: "Take away",
  whyBoth: "Keep both",
  whyMine: "Keep mine",
  whyTheirs: (name) => `Leave what ${name} wrote`,
  whyBy: (name) => `noted by ${name}`,

  corrections,

  recipesList: "Recipes of this space",
  noRecipes:
    "No recipe yet. A recipe keeps steps under a name, to take them again on next year’s file. Tick steps in “Steps”, or import a file.",
  loading: "Reading the recipes…",
  offline: "The recipes are on the server: they will show when the connection is back.",
  steps,
  savedBy: (name) => `kept by ${name}`,
  open: (name) => `Open the recipe ${quoted(name)}`,
  back: "All recipes",
  import: "Import a recipe",
  importHint: "A JSON file: a recipe of Tablée, or the operation history of OpenRefine (“Extract…”).",
  notARecipe: (file) =>
    `${quoted(file)} is neither a recipe of Tablée nor a history of OpenRefine. In OpenRefine: Undo / Redo, Extract…, Export.`,
  imported: (name, left) =>
    left === 0
      ? `The recipe ${quoted(name)} is imported.`
      : `The recipe ${quoted(name)} is imported. ${count(left, "step was not understood: it is", "steps were not understood: they are")} kept, switched off.`,
  fromOpenRefine: "History of OpenRefine",
  export: "Export",
  duplicate: "Duplicate",
  copyOf: (name) => `${name} (copy)`,
  remove: "Delete",
  removeAsk: (name) => `Delete the recipe ${quoted(name)} for the whole space?`,
  removed: (name) => `The recipe ${quoted(name)} is deleted.`,
  rename: "Rename",
  note: "Note",
  notePlaceholder: "What it is for, on which files.",
  stepsList: "Steps of the recipe, in order",
  noSteps: "This recipe has no step any more.",
  step: (n) => `Step ${figures(n)}`,
  on: (said) => `Take this step: ${said}`,
  up: "Move up",
  down: "Move down",
  moveHint: "Alt+↑ or Alt+↓ move the step",
  moved: (n) => `Step moved to position ${figures(n)}.`,
  removeStep: "Take the step out",
  editStep: "Settings",
  editDone: "Close the settings",
  columns: "Columns",
  unknownOperation: "Unknown step",
  of: (title, columns) => `${title}: ${columns}`,
  heldTo: (n) => (n < 2 ? "on the rows of a filter" : `on the rows of ${count(n, "filter", "filters")}`),
  reasons: {
    "chosen-rows": "Off: its rows were chosen by hand. Switched on, it would act on all rows.",
    "rows-of-then":
      "Off: it acted on rows that cannot be found again elsewhere (problems, comments, sharing). Switched on, it would act on all rows.",
    "not-understood": "Off: this step of OpenRefine was not understood. To be done again by hand.",
    "by-hand": "Done by hand in the table: no recipe can do it again.",
    "asks-service": "Off: an outside service has to be asked. To be run again in “Map”.",
  },
  overtaken: (name) =>
    `${name} saved this recipe while you were changing it. Yours is on the screen, and is not saved.`,
  takeTheirs: (name) => `Take what ${name} saved`,
  keepMine: "Put mine in its place",
  mineAsCopy: "Keep mine as a copy",
  saved: "Recipe saved.",
  viewerOnly: "Your role lets you read the recipes and export them.",

  tryIt: "Try on this table",
  trying: "Trying on a copy of the table… Nothing is changed yet.",
  tried: "This is what the recipe would do. Nothing is changed yet.",
  run: "Apply the recipe",
  running: (n, of) => `Step ${figures(n)} of ${figures(of)}…`,
  stop: "Stop",
  readOnly: "Your role lets you try the recipe, not apply it.",
  report: "Report",
  reportOf: (name, dataset, when) => `Recipe ${quoted(name)} on ${quoted(dataset)}, ${when}`,
  askAgain: "Run again…",
  copyReport: "Copy the report",
  copied: "Copied.",
  closeReport: "Close the report",
  toDo: (places) =>
    places.length < 2
      ? `Step ${places.join("")} was not replayed: its line says why, and what remains to be done.`
      : `${figures(places.length)} steps were not replayed (${places.join(", ")}): their lines say why, and what remains to be done.`,
  undoHint: "Each step can be undone alone: Ctrl+Z, or “Steps”.",
  missingTitles: "This table does not have these columns. What to take instead?",
  instead: (title) => `Instead of ${quoted(title)}`,
  chooseInstead: "Choose…",
  leaveOut: "Leave out",
  proposed: "proposed",
  chosenInstead: (title, instead) =>
    instead === null ? `${quoted(title)} left out` : `${quoted(instead)} instead of ${quoted(title)}`,

  results: {
    off: "off: passed over",
    offWhy: {
      "chosen-rows": "to be done by hand: its rows were chosen one by one. Switch the step on if it holds for all rows",
      "rows-of-then": "to be done by hand: filter the rows you want, then take the operation in “Clean”",
      "not-understood": "to be done by hand: this step of OpenRefine was not understood",
      "by-hand": "to be done by hand, in the table",
      "asks-service": "to be run again: addresses are asked of an outside service (“Map”)",
    },
    unknown: "passed over: this step is not known here",
    missing: (titles) =>
      titles.length < 2
        ? `passed over: there is no column ${list(titles)}`
        : `passed over: there are no columns ${list(titles)}`,
    "left-out": "passed over: its column is left out",
    "bad-rows": "passed over: its rows cannot be found again",
    noSource: (name) => `passed over: it needs the table ${quoted(name)}, which is not there`,
    noRegister: (name) =>
      `to be asked again: the register (${quoted(name)}) is to be asked for the rows of this table (“Join”)`,
    nothing: "nothing to change",
    left: (n) => `${count(n, "cell left as it is", "cells left as they are")}`,
    "too-much": "passed over: more than one gesture can write",
    stopped: "stopped before",
    "read-only": "passed over: you may no longer change this table",
    did: (counts) =>
      [
        counts.cells > 0 && count(counts.cells, "cell changed", "cells changed"),
        counts.rowsDeleted > 0 && count(counts.rowsDeleted, "row deleted", "rows deleted"),
        counts.rowsAdded > 0 && count(counts.rowsAdded, "row added", "rows added"),
        counts.columnsAdded > 0 && count(counts.columnsAdded, "column added", "columns added"),
        counts.columnsDeleted > 0 && count(counts.columnsDeleted, "column deleted", "columns deleted"),
        counts.columnsRenamed > 0 && count(counts.columnsRenamed, "column renamed", "columns renamed"),
        counts.reordered && "order changed",
      ].filter((part) => part !== false),
    done: "done",
  },

  cli: {
    notARecipe: (file) => `${file} is neither a recipe of Tablée nor an operation history of OpenRefine (JSON).`,
    badRecipe: (file, where, what) => `${file} is not a valid recipe: ${where === "" ? "" : `${where}: `}${what}`,
    wouldReplace: (written, read) =>
      written === read
        ? `${written} is read, and the result would take its place. Nothing is written: give the result another name.`
        : `${written} is the same file as ${read}, and the result would take its place. Nothing is written: give the result another name.`,
    giveColumn: (title, near) =>
      near === null
        ? `If it has another title in this file, say so: --column "${title}=…"`
        : `The closest one is ${quoted(near)}. If that is it: --column "${title}=${near}"`,
    badColumn: (given) => `--column ${given}: write a title of the recipe, “=”, then that of the file.`,
    noSuchColumn: (given, near) =>
      `--column ${given}: no step of the recipe names this column.${near === null ? "" : ` The closest one is ${quoted(near)}.`}`,
    toLookAt: (asked, found, score, why, rows) => {
      const confidence = (score ?? 0).toLocaleString("en-GB", { maximumFractionDigits: 2 });
      const where = why === "outside" ? "outside the territory, " : "";
      const what = why === "not-found" ? "not found" : `${where}${quoted(found ?? "")}, confidence ${confidence}`;
      return `to look at: ${quoted(asked)}${rows > 1 ? ` (${count(rows, "row", "rows")})` : ""}: ${what}`;
    },
    moreToLookAt: (n) => `and ${count(n, "other address", "other addresses")} to look at (--report gives them all)`,
    asking: (host, done, total) => `${host}: ${count(done, "address", "addresses")} looked up of ${figures(total)}`,
    giveGeocode: "For this command to ask for them: --geocode",
    geocoder: {
      unreachable: "passed over: the service of addresses does not answer. Run the command again in a moment",
      refused: "passed over: the service of addresses refused this request. Check the columns of the step",
    },
    written: (file, columns, rows) =>
      `${file} is written: ${count(columns, "column", "columns")}, ${count(rows, "row", "rows")}.`,
  },
};

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
