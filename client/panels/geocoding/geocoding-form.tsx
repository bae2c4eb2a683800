/** Geocoding among the operations of cleaning: the same as beside the map, without it. */
import { Button } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useMemo } from "react";
import { useWords } from "#client/ui/words.tsx";
import { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import { middleOf } from "#shared/geo/area.ts";
import { findPointColumns } from "#shared/geo/point-columns.ts";
import type { OwnFormProps } from "../cleaning/own-forms.ts";
import { useSchemaOf } from "../cleaning/use-target.ts";
import styles from "../map/map.module.css";
import { usePoints } from "../map/use-points.ts";
import { useTerritory } from "../territory/use-territory.ts";
import { GeocodingPart } from "./geocoding-part.tsx";

export function GeocodingForm({ dataset, collaboration, seen, params, onGo, onBack }: OwnFormProps) {
  const { cleaning: words } = useWords();
  const { table } = collaboration;
  const schema = useSchemaOf(table);
  const { columns: titles } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: found anew when the columns are others
  const columns = useMemo(() => findPointColumns(table, schema), [table, schema, titles]);
  const read = usePoints(collaboration, seen, columns, null);
  const { chosen, area } = useTerritory(dataset, collaboration);
  const asked = PlaceParams.safeParse(params);
  return (
    <div className={styles.panel}>
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconChevronLeft size={14} aria-hidden />}
          onClick={onBack}
        >
          {words.back}
        </Button>
      </div>
      <GeocodingPart
        {...{ dataset, collaboration, seen, columns, chosen }}
        // of the recipe that it is asked again for
        first={asked.success && asked.data.columns.length > 0 ? asked.data : null}
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
