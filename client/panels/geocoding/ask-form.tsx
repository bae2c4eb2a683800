/** What is to be looked up: proposed from the titles and the texts of the table, said before anything leaves. */

import { MultiSelect, SegmentedControl, Select, TextInput } from "@mantine/core";
import { type FormEvent, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { departementName } from "#shared/french/departement.ts";
import { proposeAddressColumns } from "#shared/geo/asked-address.ts";
import { type ChosenTerritory, territoryOfChosen } from "#shared/geo/chosen-territory.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import { proposeTerritory } from "#shared/geo/propose-territory.ts";
import { pointOfRow } from "#shared/geo/read-points.ts";
import type { Box, Territory } from "#shared/geo/territory.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { GEOCODING_COLUMNS, type GeocodingAsk } from "#shared/wire/geocoding.ts";
import styles from "../map/map.module.css";
import { departementChoices } from "./departement-choices.ts";
import { directionOf } from "./into.ts";

interface Props {
  readonly collaboration: Collaboration;
  readonly seen: SeenTable;
  readonly columns: PointColumns | null;
  readonly blank: readonly RowHandle[] | null;
  readonly frame: (() => Box) | null;
  /** the territory of the table; null: none */
  readonly chosen: ChosenTerritory | null;
  /** host that is asked */
  readonly service: string;
  readonly busy: boolean;
  /** what was asked of another table, to begin with */
  readonly first: PlaceParams | null;
  onAsk(ask: GeocodingAsk): void;
}

/** null: none was kept, or one that only a map can show. */
function territoryAgain(first: PlaceParams | null): Territory | null {
  const kept = first?.territory;
  return kept === undefined || kept.kind === "box" ? null : kept;
}

type RowsAsked = "missing" | "seen" | "all";

export function AskForm({ collaboration, seen, columns, blank, frame, chosen, service, busy, first, onAsk }: Props) {
  const { geo, grid } = useWords();
  const words = geo.place;
  const { table } = collaboration;
  const proposed = useMemo(() => proposeAddressColumns(table.columns), [table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once, then theirs
  const guessed = useMemo(() => territoryAgain(first) ?? proposeTerritory(table, proposed), [table]);
  const [direction, setDirection] = useState<GeocodingAsk["direction"]>(
    first !== null && columns !== null ? directionOf(first) : "search",
  );
  const [address, setAddress] = useState<readonly string[]>(
    first !== null && directionOf(first) === "search" ? first.columns : proposed.columns,
  );
  const [postcode, setPostcode] = useState<string | null>(
    first?.territory === undefined ? proposed.postcode : (first.postcode?.column ?? null),
  );
  const [citycode, setCitycode] = useState<string | null>(
    first?.territory === undefined ? proposed.citycode : (first.citycode?.column ?? null),
  );
  const hasMissing = direction === "search" && columns !== null && blank !== null && blank.length > 0;
  const [rows, setRows] = useState<RowsAsked | null>(null);
  const [asked, setKind] = useState<Territory["kind"] | "chosen" | null>(null);
  // somebody may take it away meanwhile
  const kind = (asked === "chosen" && chosen === null ? null : asked) ?? (chosen === null ? guessed.kind : "chosen");
  const [departements, setDepartements] = useState<string[]>(guessed.kind === "departements" ? guessed.codes : []);
  const [communes, setCommunes] = useState(guessed.kind === "communes" ? guessed.codes.join(" ") : "");
  const data = table.columns.map(({ id, name }) => ({ value: id as string, label: name || grid.untitled }));
  const of = rows === "missing" && !hasMissing ? null : rows;
  const chosenRows = of ?? (hasMissing ? "missing" : seen.allRows ? "all" : "seen");
  const territory = territoryOf();
  const isReady = territory !== null && (direction === "search" ? address.length > 0 : columns !== null);

  function territoryOf(): Territory | null {
    if (kind === "box") return frame?.() ?? null;
    if (kind === "anywhere") return { kind };
    if (kind === "chosen") return territoryOfChosen(chosen);
    const codes = kind === "departements" ? departements : (communes.toUpperCase().match(/\b\d[\dAB]\d{3}\b/g) ?? []);
    return codes.length === 0 ? null : { kind, codes };
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (territory === null) return;
    const ids = rowIds();
    if (direction === "reverse") {
      if (columns !== null) onAsk({ direction, rows: ids, columns, territory });
      return;
    }
    onAsk({
      ...{ direction, rows: ids, territory },
      columns: address as readonly ColumnId[] as ColumnId[],
      postcode: postcode as ColumnId | null,
      citycode: citycode as ColumnId | null,
    });
  }
  function rowIds() {
    if (chosenRows === "all") return null;
    const handles = chosenRows === "missing" ? (blank ?? []) : Array.from(seen.order, (row) => row as RowHandle);
    // what was read a moment ago may have its point by now
    const asks = (row: RowHandle) =>
      chosenRows !== "missing" || columns === null || pointOfRow(table, columns, row) === null;
    return handles.filter((row) => !table.isDeleted(row) && asks(row)).map((row) => table.idOf(row));
  }
  const narrowing = (label: string, value: string | null, onChange: (value: string | null) => void) => (
    <Select size="xs" clearable searchable placeholder={words.none} {...{ label, data, value, onChange }} />
  );
  return (
    <form className={styles.panelForm} onSubmit={submit}>
      <SegmentedControl
        size="xs"
        aria-label={words.direction}
        data={[
          { value: "search", label: words.directions.search },
          { value: "reverse", label: words.directions.reverse, disabled: columns === null },
        ]}
        value={direction}
        onChange={(value) => setDirection(value === "reverse" ? "reverse" : "search")}
      />
      {direction === "search" && (
        <>
          <MultiSelect
            size="xs"
            searchable
            label={words.address}
            description={words.addressHint}
            maxValues={GEOCODING_COLUMNS}
            data={data}
            value={[...address]}
            onChange={setAddress}
          />
          <div className={styles.columns}>
            {narrowing(words.postcode, postcode, setPostcode)}
            {narrowing(words.citycode, citycode, setCitycode)}
          </div>
          <p className={styles.soft}>{words.narrows}</p>
        </>
      )}
      <Select
        size="xs"
        allowDeselect={false}
        label={words.rows}
        data={[
          ...(hasMissing ? [{ value: "missing", label: words.rowsOf.missing(blank?.length ?? 0) }] : []),
          ...(seen.allRows ? [] : [{ value: "seen", label: words.rowsOf.seen(seen.rowCount) }]),
          { value: "all", label: words.rowsOf.all(table.rowCount) },
        ]}
        value={chosenRows}
        onChange={(value) => setRows(value as RowsAsked)}
      />
      <Select
        size="xs"
        allowDeselect={false}
        label={words.territory}
        description={words.territoryHint}
        data={[
          ...(chosen === null
            ? []
            : [{ value: "chosen", label: geo.territory.chosen(chosen.places.map(({ name }) => name)) }]),
          ...(["anywhere", "departements", "communes", ...(frame === null ? [] : (["box"] as const))] as const).map(
            (value) => ({ value, label: words.territories[value] }),
          ),
        ]}
        value={kind}
        onChange={(value) => setKind(value as Territory["kind"] | "chosen")}
      />
      {kind === "departements" && (
        <MultiSelect
          size="xs"
          searchable
          label={words.departements}
          data={departementChoices(departementName)}
          value={departements}
          onChange={setDepartements}
        />
      )}
      {kind === "communes" && (
        <TextInput
          size="xs"
          label={words.communes}
          description={words.communesHint}
          value={communes}
          onChange={(event) => setCommunes(event.currentTarget.value)}
        />
      )}
      <p className={styles.soft}>{words.sends(service)}</p>
      <BusyButton type="submit" size="sm" loading={busy} disabled={!isReady}>
        {words.begin}
      </BusyButton>
    </form>
  );
}
