/** Spot checks: drawing one, those that were made, and the one that is open. */

import { Checkbox, NumberInput, SegmentedControl } from "@mantine/core";
import { IconArrowsShuffle } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { drawSpotCheck, fetchSpotChecks } from "#client/api/approval.ts";
import { codeOf } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { SpotCheckId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { SPOT_CHECK_ROWS } from "#shared/wire/spot-checks.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./approval.module.css";
import { useTellers } from "./moment.ts";
import { useResult } from "./spot-check-result.tsx";
import { SpotCheckWalk } from "./spot-check-walk.tsx";
import { REVIEW_KEYS } from "./use-review.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  /** the one on screen; null: the list */
  readonly opened: SpotCheckId | null;
  onOpen(check: SpotCheckId | null): void;
}

export function SpotChecksPart({ dataset, collaboration, handle, opened, onOpen }: Props) {
  const words = useWords().approval.spotChecks;
  if (opened !== null) {
    return (
      <SpotCheckWalk
        key={opened}
        dataset={dataset}
        check={opened}
        collaboration={collaboration}
        handle={handle}
        onBack={() => onOpen(null)}
      />
    );
  }
  return (
    <>
      <section className={styles.section} aria-label={words.draw}>
        <p className={styles.soft}>{words.about}</p>
        {can(dataset.role, "spot-check") && <DrawForm dataset={dataset} onOpen={onOpen} />}
      </section>
      <Past dataset={dataset} onOpen={onOpen} />
    </>
  );
}

const USUAL = ["10", "20", "50"] as const;

function DrawForm({ dataset, onOpen }: Pick<Props, "dataset" | "onOpen">) {
  const words = useWords().approval.spotChecks;
  const queries = useQueryClient();
  const [choice, setChoice] = useState<string>("20");
  const [own, setOwn] = useState<number | string>(30);
  const [withoutToday, setWithoutToday] = useState(false);
  const rows = choice === "own" ? Math.round(Number(own)) : Number(choice);
  const drawing = useMutation({
    mutationFn: () => drawSpotCheck(dataset.id, { rows, withoutToday }),
    onSuccess: (check) => {
      queries.setQueryData([...REVIEW_KEYS.spotChecks(dataset.id), check.id], check);
      onOpen(check.id);
    },
  });
  return (
    <form
      className={styles.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        drawing.mutate();
      }}
    >
      <fieldset className={styles.plainFieldset}>
        <legend className={styles.legend}>{words.count}</legend>
        <SegmentedControl
          fullWidth
          value={choice}
          onChange={setChoice}
          data={[...USUAL.map((value) => ({ value, label: value })), { value: "own", label: words.other }]}
        />
      </fieldset>
      {choice === "own" && (
        <NumberInput
          label={words.other}
          min={1}
          max={SPOT_CHECK_ROWS}
          allowDecimal={false}
          value={own}
          onChange={setOwn}
        />
      )}
      <Checkbox
        label={words.withoutToday}
        checked={withoutToday}
        onChange={(event) => setWithoutToday(event.currentTarget.checked)}
      />
      {drawing.isError &&
        (codeOf(drawing.error) === "row-not-found" ? (
          <p role="alert">{words.nothingToDraw}</p>
        ) : (
          <ProblemMessage error={drawing.error} />
        ))}
      <BusyButton
        type="submit"
        loading={drawing.isPending}
        disabled={!(rows >= 1 && rows <= SPOT_CHECK_ROWS)}
        leftSection={<IconArrowsShuffle size={16} aria-hidden />}
      >
        {words.draw}
      </BusyButton>
    </form>
  );
}

function Past({ dataset, onOpen }: Pick<Props, "dataset" | "onOpen">) {
  const words = useWords().approval.spotChecks;
  const { who, when } = useTellers();
  const result = useResult();
  const query = useQuery({
    queryKey: REVIEW_KEYS.spotChecks(dataset.id),
    queryFn: () => fetchSpotChecks(dataset.id),
  });
  const checks = query.data?.checks;
  return (
    <section className={styles.section} aria-label={words.past}>
      <h3 className={styles.heading}>{words.past}</h3>
      {query.isError && <ProblemMessage error={query.error} />}
      {checks?.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ul className={styles.checks}>
        {checks?.map((check) => (
          <li key={check.id}>
            <p className={styles.plain}>{result(check)}</p>
            <p className={styles.when}>
              {words.drawnBy(who(check.by), when(check.at))}
              {check.people.length > 0 && ` · ${words.judgedBy(check.people.map(({ name }) => name).join(", "))}`}
            </p>
            <button type="button" className={styles.link} onClick={() => onOpen(check.id)}>
              {check.right + check.wrong < check.drawn && can(dataset.role, "spot-check") ? words.resume : words.see}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
