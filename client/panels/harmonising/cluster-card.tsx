/** One cluster: its values, which of them are brought together, the form to write, and the two answers to it. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { memo, useState } from "react";
import { showText } from "#client/grid/cells/show-text.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SuggestedForm } from "#shared/cleaning/clusters/accepted-form.ts";
import type { KeptCluster } from "#shared/cleaning/clusters/kept-clusters.ts";
import { type ClusterChoice, planCluster } from "./cluster-plan.ts";
import styles from "./harmonising.module.css";

/** values drawn of one cluster at first, and when all are asked for */
const DRAWN = 12;
const MOST_DRAWN = 500;

interface Props {
  readonly cluster: KeptCluster;
  readonly form: SuggestedForm;
  readonly choice: ClusterChoice;
  readonly isChosen: boolean;
  /** texts whose rows alone are in sight */
  readonly shown: ReadonlySet<string>;
  readonly mayMerge: boolean;
  onChoice(id: number, choice: ClusterChoice): void;
  onMerge(id: number): void;
  onApart(id: number): void;
  onShow(texts: readonly string[]): void;
}

export const ClusterCard = memo(function ClusterCard(props: Props) {
  const { cluster, form, choice, isChosen, shown, mayMerge, onChoice, onMerge, onApart, onShow } = props;
  const { harmonising: words, facets } = useWords();
  const { id, values, settled, cells } = cluster;
  const [isWhole, setWhole] = useState(false);
  const drawn = values.slice(0, isWhole ? MOST_DRAWN : DRAWN);
  const lead = values[0]?.text ?? "";
  const plan = planCluster(cluster, choice, form.text);
  const { to } = plan.merge;
  const change = (changed: Partial<ClusterChoice>) => onChoice(id, { ...choice, ...changed });
  const all = values.map(({ text }) => text);
  const isShown = values.length > 0 && all.every((text) => shown.has(text));

  function tick(text: string) {
    const off = new Set(choice.off);
    if (!off.delete(text)) off.add(text);
    change({ off });
  }
  if (settled)
    return (
      <li className={styles.settled} data-cluster={id}>
        {words.settled(form.text || lead)}
      </li>
    );
  return (
    <li className={styles.cluster} data-cluster={id} aria-label={words.group(lead)}>
      <div className={styles.head}>
        <label className={styles.choose}>
          <input
            type="checkbox"
            className={styles.tick}
            checked={isChosen}
            disabled={!mayMerge}
            aria-label={words.chooseGroup(lead)}
            onChange={() => change({ chosen: !isChosen })}
          />
          <span className={styles.soft}>{words.summary(values.length, cells)}</span>
        </label>
        <ActionIcon
          size={24}
          variant={isShown ? "filled" : "subtle"}
          color={isShown ? undefined : "gray"}
          aria-pressed={isShown}
          aria-label={words.showGroup(lead)}
          title={words.showGroup(lead)}
          onClick={() => onShow(all)}
        >
          <IconFilter size={14} />
        </ActionIcon>
      </div>
      <ul className={styles.values}>
        {drawn.map(({ text, count }) => (
          <li key={text} className={styles.value} data-off={choice.off.has(text) || undefined}>
            <input
              type="checkbox"
              className={styles.tick}
              checked={!choice.off.has(text)}
              disabled={!mayMerge}
              aria-label={words.tick(text, count)}
              onChange={() => tick(text)}
            />
            <button
              type="button"
              className={styles.take}
              disabled={!mayMerge}
              data-taken={text === to || undefined}
              aria-label={words.take(text)}
              aria-pressed={text === to}
              title={text.length > 40 ? text.slice(0, 1000) : undefined}
              onClick={() => change({ to: text })}
            >
              {showText(text)}
            </button>
            <button
              type="button"
              className={styles.count}
              aria-pressed={shown.has(text) && !isShown}
              aria-label={words.show(text)}
              title={words.show(text)}
              onClick={() => onShow([text])}
            >
              {facets.number(count)}
            </button>
          </li>
        ))}
      </ul>
      {values.length > drawn.length &&
        (isWhole ? (
          <p className={styles.soft}>{words.merges.rest(values.length - drawn.length)}</p>
        ) : (
          <button type="button" className={styles.link} onClick={() => setWhole(true)}>
            {words.seeOthers(values.length - drawn.length)}
          </button>
        ))}
      <TextInput
        size="xs"
        aria-label={words.writeFor(lead)}
        leftSection={
          <span aria-hidden className={styles.becomes}>
            →
          </span>
        }
        description={choice.to === null && form.why !== "frequent" ? words.why[form.why] : undefined}
        inputWrapperOrder={["input", "description", "error"]}
        disabled={!mayMerge}
        value={to}
        error={plan.fault === null ? undefined : plan.fault === "empty" ? words.empty : words.tooLong}
        onChange={(event) => change({ to: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing && plan.isReady && mayMerge) onMerge(id);
        }}
      />
      <div className={styles.answers}>
        <Button
          size="compact-xs"
          variant="default"
          data-first
          disabled={!plan.isReady || !mayMerge}
          aria-label={words.mergeOf(to, plan.cells)}
          onClick={() => onMerge(id)}
        >
          {words.merge(plan.cells)}
        </Button>
        <button type="button" className={styles.link} aria-label={words.apartOf(lead)} onClick={() => onApart(id)}>
          {words.apart}
        </button>
      </div>
    </li>
  );
});
