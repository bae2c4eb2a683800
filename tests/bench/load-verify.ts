/** After the load: does somebody who joins now see the last text of every cell? */
import type { ExpectedCell, LoadOrder } from "./load-order.ts";
import { joinTable } from "./load-person.ts";

/** how many cells a newcomer sees otherwise than they were last typed */
export async function wrongCells(
  { address, tables, token }: LoadOrder,
  expected: readonly ExpectedCell[],
): Promise<number> {
  let wrong = 0;
  for (const { dataset, name } of tables) {
    const onError = (what: string) => {
      throw new Error(`${name}: ${what}`);
    };
    const newcomer = joinTable({ address, dataset, token, follows: true, onError });
    await newcomer.joined;
    const { table } = newcomer;
    for (const { row, column, text } of expected.filter((cell) => cell.dataset === dataset)) {
      const id = table.columns[column]?.id;
      if (id === undefined || table.text(table.handleAt(row), id) !== text) wrong++;
    }
    newcomer.leave();
  }
  return wrong;
}
