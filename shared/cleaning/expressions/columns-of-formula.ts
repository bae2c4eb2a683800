/** Which columns a formula asks for, wherever it is to be read. */
import { parseFormula } from "./parse.ts";
import type { Tree } from "./tree.ts";

/** Titles as they are written in it; null where it cannot be read. */
export function columnsOfFormula(formula: string): readonly string[] | null {
  const parsed = parseFormula(formula);
  return parsed.is === "fault" ? null : titlesIn(parsed.tree);
}

function titlesIn(tree: Tree): readonly string[] {
  switch (tree.is) {
    case "value":
      return [];
    case "column":
      return [tree.title];
    case "minus":
    case "not":
      return titlesIn(tree.of);
    case "two":
      return [...titlesIn(tree.left), ...titlesIn(tree.right)];
    case "call":
      return tree.given.flatMap(titlesIn);
  }
}
