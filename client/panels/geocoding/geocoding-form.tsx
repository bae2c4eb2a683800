/** Geocoding among the operations of cleaning: the same as beside the map, without it. */
import { useMemo } from "react";
import { middleOf } from "#shared/geo/area.ts";
import { findPointColumns } from "#shared/geo/point-columns.ts";
import type { OwnFormProps } from "../cleaning/own-forms.ts";
import { useSchemaOf } from "../cleaning/use-target.ts";
import styles from "../map/map.module.css";
import { usePoints } from "../map/use-points.ts";
import { useTerritory } from "../territory/use-territory.ts";
import { GeocodingPart } from "./geocoding-part.tsx";

export function GeocodingForm({ dataset, collaboration, seen, onGo }: OwnFormProps) {
  const { table } = collaboration;
  const schema = useSchemaOf(table);
  const { columns: titles } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: found anew when the columns are others
  const columns = useMemo(() => findPointColumns(table, schema), [table, schema, titles]);
  const read = usePoints(collaboration, seen, columns, null);
  const { chosen, area } = useTerritory(dataset, collaboration);
  return (
    <div className={styles.panel}>
      <GeocodingPart
        {...{ dataset, collaboration, seen, columns, chosen }}
        near={area === null ? null : middleOf(area.box)}
        blank={read?.points.blank ?? null}
        frame={null}
        onGo={(row) => onGo(row, null)}
        onCandidate={() => undefined}
        onWritten={() => undefined}
      />
    </div>
  );
}
