/** The list of threads while answers overtake one another. */
import { EventEmitter, once } from "node:events";
import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { listWithPut, putThread } from "#client/panels/comments/thread-cache.ts";
import { DatasetId, ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";

const DATASET = DatasetId.parse("d".repeat(20));
const idOf = (letter: string) => ThreadId.parse(letter.repeat(20));
const thread = (letter: string, resolved = false) => ({ id: idOf(letter), resolved }) as Thread;

it("keeps what was said while an older list was on its way, and nothing of before it was asked for", async () => {
  const queries = new QueryClient();
  const queryKey = ["threads", DATASET];
  const line = new EventEmitter();
  let list = [thread("a"), thread("b")];
  const ask = () => queries.fetchQuery({ queryKey, queryFn: () => listWithPut(DATASET, async () => list) });
  expect(await ask()).toEqual(list);

  const late = queries.fetchQuery({
    queryKey,
    queryFn: () =>
      listWithPut(DATASET, async () => {
        const older = list;
        await once(line, "answered");
        return older;
      }),
  });
  putThread(queries, DATASET, idOf("c"), thread("c"));
  putThread(queries, DATASET, idOf("a"), thread("a", true));
  putThread(queries, DATASET, idOf("b"), null);
  line.emit("answered");
  const now = [thread("a", true), thread("c")];
  expect(await late).toEqual(now);
  expect(queries.getQueryData(queryKey)).toEqual(now);

  list = [thread("c")];
  expect(await ask()).toEqual(list);
});
