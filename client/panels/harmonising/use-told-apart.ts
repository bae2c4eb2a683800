/** What the team told apart: values of a column that are not the same, rows that are not. What could not be sent waits on this computer. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import { fetchApart, forgetApart, postApart } from "#client/api/told-apart.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { whenBack } from "#client/collab/when-back.ts";
import { forget, recall, remember } from "#client/ui/remembered.ts";
import { ToldApart, tellApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ApartOf } from "#shared/wire/told-apart.ts";

export interface ToldApartHere {
  readonly known: ToldApart;
  /** what went wrong when they were to be forgotten; null: nothing */
  readonly failure: unknown;
  tell(texts: readonly string[]): void;
  forget(): void;
}

const NONE: ToldApart = [];

/** `of` null: of nothing yet. */
export function useToldApart(dataset: DatasetId, of: ApartOf | null, collaboration: Collaboration): ToldApartHere {
  const queries = useQueryClient();
  const queryKey = useMemo(() => ["told-apart", dataset, of], [dataset, of]);
  const { data } = useQuery({
    queryKey,
    queryFn: () => (of === null ? NONE : fetchApart(dataset, of)),
    refetchOnMount: "always",
  });
  const key = `tablee.apart.${dataset}.${of}`;
  const [waiting, setWaiting] = useState(() => ({ key, sets: read(key) }));
  const [failure, setFailure] = useState<unknown>(null);
  if (waiting.key !== key) setWaiting({ key, sets: read(key) });

  const send = useCallback(
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
  useEffect(() => {
    void send(read(key));
    const again = () => queries.invalidateQueries({ queryKey }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "told-apart" && void again());
    const stopListening = whenBack(collaboration, () => {
      void again();
      void send(read(key));
    });
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, queries, queryKey, key, send]);

  return {
    known: useMemo(() => waiting.sets.reduce(tellApart, data ?? NONE), [waiting.sets, data]),
    failure,
    tell(texts) {
      const sets = tellApart(waiting.sets, texts);
      write(key, sets);
      setWaiting({ key, sets });
      setFailure(null);
      void send(sets);
    },
    forget() {
      if (of === null) return;
      setFailure(null);
      write(key, NONE);
      setWaiting({ key, sets: NONE });
      if ((data ?? NONE).length === 0) return;
      queries.setQueryData(queryKey, NONE);
      forgetApart(dataset, of).catch((error: unknown) => {
        setFailure(error);
        void queries.invalidateQueries({ queryKey });
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
