import type { Words } from "../words.ts";

export const editors: Words["editors"] = {
  panel: (column) => `Writing aid: ${column}`,
  cancel: "Cancel",
  done: "Done",
  values: (column) => `Possible values: ${column}`,
  choices: (n, chosen) =>
    chosen !== null ? `Enter to write ${chosen}` : n > 1 ? `${n} suggestions, down arrow to choose` : "",
  more: (n) => (n > 1 ? `${n} more: type to search.` : "1 more: type to search."),
  near: (value) => `Did you mean “${value}”? Down arrow then Enter to take it.`,
};
