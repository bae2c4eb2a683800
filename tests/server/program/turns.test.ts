import { expect, it } from "vitest";
import { createTurns } from "#server/program/turns.ts";

it("no more than so many run at a time, the others in the order in which they came, whatever became of those before", async () => {
  const inTurn = createTurns(2);
  const begun: number[] = [];
  const end: ((failed: boolean) => void)[] = [];
  const work = (at: number) =>
    inTurn(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(at);
          end[at] = (failed) => (failed ? reject(new Error(`${at}`)) : resolve(at));
        }),
    );
  const all = [0, 1, 2, 3].map(work);
  expect(begun).toEqual([0, 1]);
  end[1]?.(true);
  await expect(all[1]).rejects.toThrow("1");
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  end[2]?.(false);
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
  end[0]?.(false);
  end[3]?.(false);
  expect(await Promise.all([all[0], all[2], all[3]])).toEqual([0, 2, 3]);
});
