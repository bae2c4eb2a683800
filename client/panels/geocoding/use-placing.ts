/** Writes answers of the geocoder: planned in slices over what rows hold now, one gesture, one step of the history. */
import { useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { targetOf } from "#client/views/operations.ts";
import { inTurns } from "#client/views/slices.ts";
import type { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import { planPlaces } from "#shared/cleaning/operations/compile/plan-places.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { changeTable } from "#shared/document/edits/change-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { askedAddress } from "#shared/geo/asked-address.ts";
import { askedPoint } from "#shared/geo/asked-point.ts";
import type { GeocodedRow } from "#shared/geo/geocoded.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { GeocodingJob } from "#shared/wire/geocoding.ts";
import { refusalSentence } from "../cleaning/refusal-sentence.ts";
import type { Into } from "./into.ts";

interface Given {
  readonly collaboration: Collaboration;
  readonly job: GeocodingJob;
  readonly service: string;
  readonly into: Into;
  readonly over: boolean;
  /** new columns are columns of the table from then on */
  onInto(into: Into): void;
  onWritten(columns: PointColumns): void;
}

interface Placing {
  readonly busy: boolean;
  readonly said: string | null;
  /** rows that were written, or left, here */
  readonly settled: ReadonlySet<RowId>;
  /** `threshold` null: a person looked at each */
  write(found: readonly GeocodedRow[], threshold: number | null): void;
  leave(row: RowId): void;
}

export function usePlacing(given: Given): Placing {
  const { collaboration, job, service, into, over, onInto, onWritten } = given;
  const { geo, grid, cleaning } = useWords();
  const words = geo.found;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [settled, setSettled] = useState<ReadonlySet<RowId>>(new Set());
  const running = useRef(false);
  const { table, origin } = collaboration;
  const { ask } = job;

  function askedNow(row: RowHandle): string {
    return ask.direction === "search" ? askedAddress(table, row, ask.columns) : askedPoint(table, row, ask.columns);
  }
  function write(found: readonly GeocodedRow[], threshold: number | null) {
    if (running.current) return;
    if (!collaboration.mayEdit) return setSaid(grid.readOnly);
    const params: PlaceParams = {
      ...narrowed(ask),
      columns: columnsOf(ask),
      into,
      threshold,
      // who looks at one row sees what it holds
      over: over || threshold === null,
      service,
      day: new Date().toISOString().slice(0, 10),
    };
    running.current = true;
    setBusy(true);
    inTurns(planPlaces(targetOf(collaboration, null, null), params, found, askedNow), (planned) => {
      running.current = false;
      setBusy(false);
      if ("refused" in planned) return setSaid(refusalSentence(planned, cleaning));
      const { plan, written, changed, filled } = planned;
      if (written.length > 0) {
        const rows = { kind: "chosen", count: written.length } as const;
        try {
          const done = changeTable(table, plan.changes, stepOf(`compile.${kindOf(ask)}`, params, rows), origin);
          told(done.columns);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          return setSaid(words.tooMuch);
        }
      }
      const ids = new Set([...written, ...filled, ...changed].map((row) => table.idOf(row)));
      setSettled((before) => new Set([...before, ...ids]));
      setSaid(
        [
          written.length === 0 ? words.nothing : words.written(written.length),
          ...(changed.length > 0 ? [words.changed(changed.length)] : []),
          ...(filled.length > 0 ? [words.filled(filled.length)] : []),
        ].join(" "),
      );
    });
  }
  /** What comes next goes in the columns that were just made. */
  function told(made: readonly ColumnId[]) {
    const fresh = into.filter(({ column }) => column === undefined);
    const next = into.map((one) => {
      const column = one.column ?? made[fresh.indexOf(one)];
      return column === undefined ? one : { ...one, column };
    });
    onInto(next);
    const of = (part: string) => next.find((one) => one.part === part)?.column as ColumnId | undefined;
    const [latitude, longitude, point] = [of("latitude"), of("longitude"), of("point")];
    if (point !== undefined) onWritten({ in: "one", point });
    else if (latitude !== undefined && longitude !== undefined) onWritten({ in: "two", latitude, longitude });
  }
  return { busy, said, settled, write, leave: (row) => setSettled((before) => new Set([...before, row])) };
}

function kindOf({ direction }: GeocodingJob["ask"]): "place" | "address" {
  return direction === "search" ? "place" : "address";
}

function columnsOf(ask: GeocodingJob["ask"]): string[] {
  if (ask.direction === "search") return [...ask.columns];
  return ask.columns.in === "one" ? [ask.columns.point] : [ask.columns.latitude, ask.columns.longitude];
}

function narrowed(ask: GeocodingJob["ask"]): Pick<PlaceParams, "postcode" | "citycode" | "territory"> {
  const { territory } = ask;
  if (ask.direction === "reverse") return { territory };
  const { postcode, citycode } = ask;
  return {
    ...(postcode !== null && { postcode: { column: postcode } }),
    ...(citycode !== null && { citycode: { column: citycode } }),
    territory,
  };
}
