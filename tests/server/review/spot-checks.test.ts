/** Spot checks over the real server: rows drawn by chance, judged by several people at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetId } from "#shared/model/ids.ts";
import { SpotCheck, SpotCheckList } from "#shared/wire/spot-checks.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

const CSV = `nom\r\n${Array.from({ length: 40 }, (_, i) => `Mairie ${i}`).join("\r\n")}\r\n`;

describe("a spot check", () => {
  let house: ReviewHouse;
  beforeAll(async () => {
    house = await openReviewHouse();
  });
  afterAll(() => house.close());

  const draw = async (dataset: DatasetId, rows: number, withoutToday = false, who = house.reviewer) =>
    SpotCheck.parse(await who.done("POST", `/datasets/${dataset}/spot-checks`, { rows, withoutToday }));
  const judge = (who: Visitor, dataset: DatasetId, check: SpotCheck, at: number, more: object = {}) =>
    who.call("PUT", `/datasets/${dataset}/spot-checks/${check.id}/rows/${check.rows[at]?.row}`, {
      ...{ verdict: "right", note: null, instead: false, ...more },
    });
  const rowsOf = ({ rows }: SpotCheck) => rows.map(({ row }) => row);

  it("draws so many rows, each once, others each time, and no more than there are", async () => {
    const dataset = await house.makeDataset(CSV);
    const [one, other, all] = [await draw(dataset, 20), await draw(dataset, 20), await draw(dataset, 500)];
    expect(new Set(rowsOf(one)).size).toBe(20);
    // two draws of 20 in order are the same once in 10^29
    expect(rowsOf(other)).not.toEqual(rowsOf(one));
    expect(new Set(rowsOf(all)).size).toBe(40);
    expect(all).toMatchObject({ rowsThen: 40, by: { name: "Rose" } });
  });

  it("leaves out, when asked, the rows that were judged today", async () => {
    const dataset = await house.makeDataset(CSV);
    const first = await draw(dataset, 30);
    for (let at = 0; at < 25; at++) expect((await judge(house.reviewer, dataset, first, at)).status).toBe(200);
    const rest = rowsOf(await draw(dataset, 40, true));
    expect(rest).toHaveLength(15);
    expect(rest.filter((row) => rowsOf(first).slice(0, 25).includes(row))).toEqual([]);
    expect(await draw(dataset, 40)).toMatchObject({ rows: { length: 40 } });
  });

  it("is shared: two people judge at once, the second on one row is told who was first", async () => {
    const dataset = await house.makeDataset(CSV);
    const check = await draw(dataset, 20);
    const both = await Promise.all(
      check.rows.flatMap((_, at) => [
        judge(house.reviewer, dataset, check, at, { verdict: "right" }),
        judge(house.owner, dataset, check, at, { verdict: "wrong", note: "Fermée" }),
      ]),
    );
    const statuses = both.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    const late = both.filter(({ status }) => status === 409);
    expect(late).toHaveLength(20);
    expect(late[0]).toMatchObject({ body: { code: "row-judged", args: { name: expect.stringMatching(/Rose|Olga/) } } });

    const list = SpotCheckList.parse(await house.viewer.done("GET", `/datasets/${dataset}/spot-checks`));
    const [shown] = list.checks;
    expect((shown?.right ?? 0) + (shown?.wrong ?? 0)).toBe(20);
    // each row has one verdict, of one person
    const now = SpotCheck.parse(await house.editor.done("GET", `/datasets/${dataset}/spot-checks/${check.id}`));
    for (const { verdict, by, note } of now.rows) {
      expect([verdict, by?.name, note]).toEqual(
        verdict === "right" ? ["right", "Rose", null] : ["wrong", "Olga", "Fermée"],
      );
    }
  });

  it("lets one change one's mind, and replace what somebody else said when that is wanted", async () => {
    const dataset = await house.makeDataset(CSV);
    const check = await draw(dataset, 1);
    await judge(house.reviewer, dataset, check, 0, { verdict: "right" });
    await judge(house.reviewer, dataset, check, 0, { verdict: "wrong" });
    const replaced = await judge(house.owner, dataset, check, 0, { verdict: "right", note: " Si. ", instead: true });
    expect(SpotCheck.parse(replaced.body).rows[0]).toMatchObject({
      verdict: "right",
      note: "Si.",
      by: { name: "Olga" },
    });
    const back = await judge(house.owner, dataset, check, 0, { verdict: null });
    expect(SpotCheck.parse(back.body).rows[0]).toMatchObject({ verdict: null, note: null, by: null, at: null });
  });

  it("is drawn and judged by who writes and who reviews, and read by all", async () => {
    const dataset = await house.makeDataset(CSV);
    const check = await draw(dataset, 4);
    const people = [house.owner, house.editor, house.reviewer, house.viewer];
    const statuses = await Promise.all(
      people.map(async (who, at) => [
        (await who.call("POST", `/datasets/${dataset}/spot-checks`, { rows: 2, withoutToday: false })).status,
        (await judge(who, dataset, check, at)).status,
        (await who.call("GET", `/datasets/${dataset}/spot-checks/${check.id}`)).status,
      ]),
    );
    expect(statuses).toEqual([
      [201, 200, 200],
      [201, 200, 200],
      [201, 200, 200],
      [403, 403, 200],
    ]);
  });

  it("is of its own dataset, and of the rows drawn", async () => {
    const [dataset, other] = [await house.makeDataset(CSV), await house.makeDataset(CSV)];
    const check = await draw(dataset, 3);
    expect(await judge(house.reviewer, other, check, 0)).toMatchObject({
      status: 404,
      body: { code: "spot-check-not-found" },
    });
    const missing = `/datasets/${dataset}/spot-checks/${check.id}/rows/a.zz`;
    const answer = await house.reviewer.call("PUT", missing, { verdict: "right", note: null, instead: false });
    expect(answer).toMatchObject({ status: 404, body: { code: "row-not-found" } });
    for (const rows of [0, 501, 1.5]) {
      const refused = await house.reviewer.call("POST", `/datasets/${dataset}/spot-checks`, {
        rows,
        withoutToday: false,
      });
      expect(refused.status).toBe(400);
    }
  });
});
