/** Lengths or shapes of a column, each to be looked at alone. */
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Facets } from "#shared/views/facets.ts";
import { lengthsInSlices, shapesInSlices } from "#shared/views/facets-groups.ts";
import { ticked, tickedLength, toggle, toggleLength } from "./facet-view.ts";
import styles from "./facets.module.css";
import { GroupsList } from "./groups-list.tsx";
import { useSlices } from "./use-slices.ts";

interface Props {
  readonly by: "lengths" | "shapes";
  readonly facets: Facets;
  readonly myView: MyView;
  readonly column: ColumnId;
}

export function GroupsPart({ by, facets: { values }, myView, column }: Props) {
  const words = useWords().facets;
  const { view } = useStore(myView.state);
  const lengths = useSlices(by === "lengths" ? values : null, values.length, lengthsInSlices);
  const shapes = useSlices(by === "shapes" ? values : null, values.length, shapesInSlices);
  if (values.length === 0) return <p className={styles.soft}>{words.nothing}</p>;
  if (by === "lengths") {
    return lengths === null ? null : (
      <GroupsList
        groups={lengths}
        ticked={(length) => tickedLength(view, column) === length}
        nameOf={words.length}
        onTick={(length) => myView.change(toggleLength(view, column, length))}
      />
    );
  }
  const chosen = ticked(view, column, "shapes");
  return shapes === null ? null : (
    <>
      <p className={styles.soft}>{words.shapesHelp}</p>
      <GroupsList
        groups={shapes}
        ticked={(shape) => chosen.has(shape)}
        nameOf={(shape) => shape.replaceAll("\u00a0", "°")}
        onTick={(shape) => myView.change(toggle(view, column, "shapes", shape))}
      />
    </>
  );
}
