/** The clusters found, the largest first, each in its place while one works: merged one by one or many at once, or told apart. */
import { Button } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import type { SuggestForm } from "#shared/cleaning/clusters/accepted-form.ts";
import type { ClusterMethod } from "#shared/cleaning/clusters/find-clusters.ts";
import type { KeptCluster } from "#shared/cleaning/clusters/kept-clusters.ts";
import { notToldApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { clearFacet, MOST_TICKED, ticked, withoutFacet } from "../facets/facet-view.ts";
import { ClusterCard } from "./cluster-card.tsx";
import { AS_PROPOSED, type ClusterChoice, planCluster } from "./cluster-plan.ts";
import styles from "./harmonising.module.css";
import { rowsOfScope, type Scope } from "./scope.ts";
import { SeenAgain } from "./seen-again.tsx";
import type { Merging } from "./use-merging.ts";
import type { ToldApartHere } from "./use-told-apart.ts";
import type { ClustersKnown, ClusterWatch } from "./watch-clusters.ts";

/** drawn at first, and more each time: what is merged at once is what one can have looked at */
const PAGE = 30;

interface Props {
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly column: ColumnId;
  readonly method: ClusterMethod;
  readonly scope: Scope;
  readonly watch: ClusterWatch;
  readonly known: ClustersKnown;
  readonly suggest: SuggestForm;
  readonly apart: ToldApartHere;
  readonly merging: Merging;
}

export function ClusterList(props: Props) {
  const { collaboration, myView, column, method, scope, watch, known, suggest, apart, merging } = props;
  const { harmonising: words } = useWords();
  const box = useRef<HTMLOListElement>(null);
  const [choices, setChoices] = useState<ReadonlyMap<number, ClusterChoice>>(new Map());
  const [page, setPage] = useState(PAGE);
  const { view } = useStore(myView.state);
  const shown = useMemo(() => ticked(view, column, "values"), [view, column]);
  const all = useMemo(() => notToldApart(known.kept.clusters, apart.known), [known, apart.known]);
  const forms = useMemo(
    () => new Map(all.slice(0, page).map((one) => [one.id, suggest(one.values)])),
    [all, page, suggest],
  );
  const drawn = all.slice(0, page);
  const lock = collaboration.lockOn(column);
  // while some are being merged too: a field that is closed for a moment loses the keys
  const mayMerge = collaboration.mayEdit && lock === null;
  const standing = all.filter(({ settled }) => !settled);
  const chosen = drawn.filter((one) => isChosen(one) && planOf(one).isReady);
  const toChange = standing.reduce((sum, one) => sum + one.cells - (one.values[0]?.count ?? 0), 0);
  const setAside = known.kept.clusters.length - all.length;

  function choiceOf({ id }: KeptCluster): ClusterChoice {
    return choices.get(id) ?? AS_PROPOSED;
  }
  /** the same words are the same value: what only looks alike is to be read first */
  function isChosen(one: KeptCluster): boolean {
    return !one.settled && (choiceOf(one).chosen ?? method.by === "fingerprint");
  }
  function planOf(one: KeptCluster) {
    return planCluster(one, choiceOf(one), forms.get(one.id)?.text ?? "");
  }
  function merge(some: readonly KeptCluster[], onEnd: () => void) {
    const plans = some.map(planOf);
    merging.run(
      column,
      plans.map((plan) => plan.merge),
      rowsOfScope(scope, known.among),
      (cells) => {
        if (cells > 0) onEnd();
      },
    );
  }
  /** What was pressed goes: the keys are with the next one. */
  function goOn(from: number) {
    const card = box.current?.querySelector(`[data-cluster="${from}"]`);
    if (card?.contains(document.activeElement) !== true) return;
    const at = drawn.findIndex(({ id }) => id === from);
    const next =
      drawn.slice(at + 1).find(({ settled }) => !settled) ?? drawn.slice(0, at).findLast((one) => !one.settled);
    const target = next && box.current?.querySelector<HTMLElement>(`[data-cluster="${next.id}"] [data-first]`);
    (target ?? box.current)?.focus();
  }
  const act = {
    choice: (id: number, choice: ClusterChoice) => setChoices((now) => new Map(now).set(id, choice)),
    merge(id: number) {
      const one = drawn.find((cluster) => cluster.id === id);
      if (one === undefined || !planOf(one).isReady || !mayMerge || merging.progress !== null) return;
      merge([one], () => {
        goOn(id);
        // what was left out of it is still there
        if (choiceOf(one).off.size === 0) watch.settle(new Set([id]));
        else act.choice(id, AS_PROPOSED);
      });
    },
    apart(id: number) {
      const one = drawn.find((cluster) => cluster.id === id);
      if (one === undefined) return;
      goOn(id);
      apart.tell(one.values.map(({ text }) => text));
    },
    show(texts: readonly string[]) {
      const isSame = texts.length === shown.size && texts.every((text) => shown.has(text));
      const values = texts.slice(0, MOST_TICKED);
      const filters = [...withoutFacet(view, column), { kind: "values" as const, column, values }];
      myView.change(isSame ? clearFacet(view, column) : { ...view, filters });
    },
  };
  const acts = useSteady(act);

  function mergeChosen() {
    merge(chosen, () => {
      watch.inOrder();
      box.current?.focus();
    });
  }
  function chooseAll(to: boolean) {
    setChoices(new Map([...choices, ...drawn.map((one) => [one.id, { ...choiceOf(one), chosen: to }] as const)]));
  }

  return (
    <>
      <div className={styles.summary}>
        <p role="status" className={styles.soft}>
          {standing.length > 0
            ? words.found(standing.length, toChange)
            : all.length > 0 || setAside > 0
              ? words.allSettled
              : words.none(known.values)}
        </p>
        {!known.complete && <p className={styles.caution}>{words.cutShort}</p>}
        {!collaboration.mayEdit && lock === null && <p className={styles.caution}>{words.readOnly}</p>}
        {lock !== null && <p className={styles.caution}>{words.locked}</p>}
        {standing.length > 0 && (
          <div className={styles.buttons}>
            <Button
              size="compact-sm"
              disabled={chosen.length === 0 || !mayMerge || merging.progress !== null}
              onClick={mergeChosen}
            >
              {words.mergeChosen(chosen.length)}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => chooseAll(chosen.length === 0)}>
              {chosen.length === 0 ? words.chooseAll : words.chooseNone}
            </Button>
            {known.kept.moved && (
              <Button size="compact-sm" variant="subtle" onClick={watch.inOrder}>
                {words.inOrder}
              </Button>
            )}
          </div>
        )}
      </div>
      <ol ref={box} className={styles.clusters} tabIndex={-1} aria-label={words.groups}>
        {drawn.map((one) => (
          <ClusterCard
            key={one.id}
            cluster={one}
            form={forms.get(one.id) ?? NO_FORM}
            choice={choiceOf(one)}
            isChosen={isChosen(one)}
            shown={shown}
            mayMerge={mayMerge}
            onChoice={acts.choice}
            onMerge={acts.merge}
            onApart={acts.apart}
            onShow={acts.show}
          />
        ))}
      </ol>
      {all.length > page && (
        <div className={styles.buttons}>
          <p className={styles.soft}>{words.shown(page, all.length)}</p>
          <Button size="compact-sm" variant="default" onClick={() => setPage(page + PAGE)}>
            {words.more(Math.min(PAGE, all.length - page))}
          </Button>
        </div>
      )}
      {setAside > 0 && (
        <div className={styles.aside}>
          <p className={styles.soft}>{words.setApart(setAside)}</p>
          <button type="button" className={styles.link} onClick={apart.forget}>
            {words.seeApart}
          </button>
        </div>
      )}
      <SeenAgain apart={apart} />
    </>
  );
}

const NO_FORM = { text: "", why: "frequent" } as const;

interface Acts {
  choice(id: number, choice: ClusterChoice): void;
  merge(id: number): void;
  apart(id: number): void;
  show(texts: readonly string[]): void;
}

/** The same functions each time, that do what the last ones given do: a card is drawn anew when it changes, not when another does. */
function useSteady(acts: Acts): Acts {
  const now = useRef(acts);
  now.current = acts;
  return {
    choice: useCallback((id: number, choice: ClusterChoice) => now.current.choice(id, choice), []),
    merge: useCallback((id: number) => now.current.merge(id), []),
    apart: useCallback((id: number) => now.current.apart(id), []),
    show: useCallback((texts: readonly string[]) => now.current.show(texts), []),
  };
}
