import { useEffect, useMemo, useRef, useState } from "react";
import type { Store } from "#client/collab/store.ts";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { type PreviewNow, watchPreview } from "./watch-preview.ts";

const LOOKING: PreviewNow = { is: "looking" };

/** What stood before stays until what is asked now can be shown. `outside`: moves when something beside the table changed. */
export function usePreview(
  target: Target,
  operation: SomeOperation,
  params: unknown,
  inSight: () => readonly RowHandle[],
  outside: Store<number>,
): PreviewNow {
  const [now, setNow] = useState<PreviewNow>(LOOKING);
  const before = useRef<PreviewNow>(LOOKING);
  const sight = useRef(inSight);
  const asked = JSON.stringify(params);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object with the same in it asks for nothing new
  const stable = useMemo(() => params, [asked]);
  useEffect(() => {
    sight.current = inSight;
  });
  useEffect(() => {
    const watch = watchPreview(target, operation, stable, () => sight.current(), before.current);
    const tell = () => {
      before.current = watch.now.get();
      setNow(before.current);
    };
    const stops = [watch.now.subscribe(tell), outside.subscribe(watch.again)];
    return () => {
      for (const stop of stops) stop();
      watch.close();
    };
  }, [target, operation, stable, outside]);
  return now;
}
