/** What the team told apart: values of a column that are not the same, rows that are not. What could not be sent waits on this computer. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import { fetchApart, forgetApart, postApart, postApartAgain } from "#client/api/told-apart.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { whenBack } from "#client/collab/when-back.ts";
import { forget, recall, remember } from "#client/ui/remembered.ts";
import { ToldApart, tellApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ApartOf, ToldApartList } from "#shared/wire/told-apart.ts";

export interface ToldApartHere {
  readonly known: ToldApart;
  /** what went wrong when they were to be forgotten; null: nothing */
  readonly failure: unknown;
  tell(texts: readonly string[]): void;
  /** of all, where one may edit; else one looks at them oneself */
  forget(): void;
  /** as many as were forgotten for the team here just now; 0: none */
  readonly forgotten: number;
  /** takes the last `forget` back */
  again(): void;
}

const NONE: ToldApart = [];
const NOTHING: ToldApartList = { apart: [], revision: "" };

/** `of` null: of nothing yet. */
export function useToldApart(dataset: DatasetId, of: ApartOf | null, collaboration: Collaboration): ToldApartHere {
  const queries = useQueryClient();
  const queryKey = useMemo(() => ["told-apart", dataset, of], [dataset, of]);
  const { data = NOTHING } = useQuery({
    queryKey,
    queryFn: () => (of === null ? NOTHING : fetchApart(dataset, of)),
    refetchOnMount: "always",
  });
  const key = `tablee.apart.${dataset}.${of}`;
  const [waiting, setWaiting] = useState(() => ({ key, sets: read(key) }));
  const [failure, setFailure] = useState<unknown>(null);
  /** the team's, that one looks at again: `all`, for the team too */
  const [again, setAgain] = useState<{ readonly key: string; readonly sets: ToldApart; readonly all: boolean }>();
  const overlooked = again?.key === key ? again : undefined;
  if (waiting.key !== key) setWaiting({ key, sets: read(key) });

  /** ends when what was sent is the team's, or stays one's own */
  const sent = useRef(Promise.resolve());
  const sendEach = useCallback(
    async (sets: ToldApart) => {
      if (of === null) return;
      for (const texts of sets) {
        try {
          await postApart(dataset, of, texts);
        } catch (error) {
          // without the line, or the right to tell the others, it stays one's own
          console.warn("not told to the team", error);
          if (error instanceof Unreachable) return;
          continue;
        }
        await queries.invalidateQueries({ queryKey });
        const others = (left: ToldApart) => left.filter((set) => !isSame(set, texts));
        write(key, others(read(key)));
        setWaiting((now) => (now.key === key ? { key, sets: others(now.sets) } : now));
      }
    },
    [dataset, of, key, queryKey, queries],
  );
  const send = useCallback(
    (sets: ToldApart) => {
      sent.current = sent.current.then(() => sendEach(sets)).catch(console.error);
    },
    [sendEach],
  );
  useEffect(() => {
    send(read(key));
    const again = () => queries.invalidateQueries({ queryKey }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "told-apart" && void again());
    const stopListening = whenBack(collaboration, () => {
      void again();
      send(read(key));
    });
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, queries, queryKey, key, send]);

  const team = useMemo(() => {
    if (overlooked === undefined || overlooked.all) return data.apart;
    return data.apart.filter((set) => !overlooked.sets.some((one) => isSame(one, set)));
  }, [data, overlooked]);
  async function change(work: (of: ApartOf) => Promise<void>) {
    if (of === null) return;
    setFailure(null);
    try {
      await work(of);
    } catch (error) {
      setFailure(error);
    }
    await queries.invalidateQueries({ queryKey });
  }
  async function forgetAll() {
    setFailure(null);
    // what is on its way to the team would come back
    await sent.current;
    write(key, NONE);
    setWaiting({ key, sets: NONE });
    const { apart: sets, revision } = queries.getQueryData<ToldApartList>(queryKey) ?? NOTHING;
    if (sets.length === 0) return;
    if (!collaboration.mayEdit) {
      setAgain({ key, sets, all: false });
      return;
    }
    await change(async (of) => {
      await forgetApart(dataset, of, revision);
      setAgain({ key, sets, all: true });
    });
  }

  return {
    known: useMemo(() => waiting.sets.reduce(tellApart, team), [waiting.sets, team]),
    failure,
    forgotten: overlooked?.all === true ? overlooked.sets.length : 0,
    tell(texts) {
      const sets = tellApart(waiting.sets, texts);
      write(key, sets);
      setWaiting({ key, sets });
      setFailure(null);
      send(sets);
    },
    forget: () => void forgetAll(),
    again() {
      if (overlooked === undefined) return;
      void change(async (of) => {
        await postApartAgain(dataset, of, overlooked.sets);
        setAgain(undefined);
      });
    },
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, i) => text === other[i]);
}

function write(key: string, sets: ToldApart): void {
  if (sets.length === 0) forget(key);
  else remember(key, JSON.stringify(sets));
}

function read(key: string): ToldApart {
  const text = recall(key);
  if (text === null) return NONE;
  try {
    const kept = ToldApart.safeParse(JSON.parse(text));
    return kept.success ? kept.data : NONE;
  } catch (error) {
    console.warn("not recalled", key, error);
    return NONE;
  }
}
