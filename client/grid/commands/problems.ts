/** From one problem to the next, among the cells one sees. */
import { nextProblem as findNext } from "../interaction/problem-places.ts";
import type { Command, Hands } from "./command.ts";

export const nextProblem: Command = {
  id: "next-problem",
  part: "table",
  changes: false,
  shortcuts: [{ key: "F7" }],
  label: (words) => words.commands.nextProblem,
  isEnabled: () => true,
  run: (hands) => go(hands, 1),
};

export const previousProblem: Command = {
  id: "previous-problem",
  part: "table",
  changes: false,
  shortcuts: [{ key: "F7", shift: true }],
  label: (words) => words.commands.previousProblem,
  isEnabled: () => true,
  run: (hands) => go(hands, -1),
};

function go(hands: Hands, step: 1 | -1): void {
  const { collaboration, seen, words } = hands;
  const found = findNext(collaboration, seen, hands.point(), step);
  if (found === null) {
    const { issues, table } = collaboration;
    const isKnown = table.schema !== null && issues.known();
    hands.say(!isKnown ? words.problemsNotKnown : issues.total() > 0 ? words.noProblemSeen : words.noProblem);
    return;
  }
  hands.goTo(found);
  hands.say(words.problemAt(found.at, found.count));
}
