/** The frame that a map is drawn in, with its buttons; or why there is none. */
import { Loader } from "@mantine/core";
import { IconMinus, IconPlus, IconZoomOut } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useWords } from "#client/ui/words.tsx";
import styles from "./map.module.css";
import type { RowMap } from "./row-map.ts";
import type { MapState } from "./use-row-map.ts";

interface Props {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly map: RowMap | null;
  readonly state: MapState;
  readonly reached: boolean;
  readonly credit: string | null;
  /** beside something that takes the room */
  readonly small: boolean;
  onAll(): void;
}

export function MapFrame({ frame, map, state, reached, credit, small, onAll }: Props) {
  const { geo } = useWords();
  const words = geo.map;
  if (state === "no-webgl" || state === "failed") {
    return (
      <p className={styles.missing} role="status">
        {state === "failed" ? words.failed : words.noWebgl}
      </p>
    );
  }
  return (
    <>
      <section className={styles.place} data-small={small || undefined} aria-label={words.label}>
        <div ref={frame} className={styles.map} title={words.help} data-part="row-map" data-state={state} />
        {state === "opening" && <Loader size="sm" className={styles.loader} aria-label={words.opening} />}
        <div className={styles.zoom}>
          <button type="button" aria-label={words.closer} title={words.closer} onClick={() => map?.zoom(1)}>
            <IconPlus size={16} aria-hidden />
          </button>
          <button type="button" aria-label={words.further} title={words.further} onClick={() => map?.zoom(-1)}>
            <IconMinus size={16} aria-hidden />
          </button>
          <button type="button" aria-label={words.all} title={words.all} onClick={onAll}>
            <IconZoomOut size={16} aria-hidden />
          </button>
        </div>
        {credit !== null && <small className={styles.credit}>{credit}</small>}
      </section>
      {!reached && <p className={styles.soft}>{words.noTiles}</p>}
    </>
  );
}
