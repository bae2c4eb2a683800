/** A territory is chosen: communes by name or postal code, groups of communes, or départements; what the table, or another one, lets think is proposed. */

import { Button, SegmentedControl } from "@mantine/core";
import { type FormEvent, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { departementName } from "#shared/french/departement.ts";
import { proposeAddressColumns } from "#shared/geo/asked-address.ts";
import { CHOSEN_GROUPS, type ChosenTerritory, type TerritoryKind } from "#shared/geo/chosen-territory.ts";
import { proposeTerritory } from "#shared/geo/propose-territory.ts";
import type { TerritoryState } from "#shared/wire/territory.ts";
import styles from "../map/map.module.css";
import { CommunesChoice } from "./communes-choice.tsx";
import { DepartementsChoice } from "./departements-choice.tsx";
import { EpcisChoice } from "./epcis-choice.tsx";

interface Props {
  readonly collaboration: Collaboration;
  readonly state: TerritoryState;
  onChoose(territory: ChosenTerritory | null): Promise<void>;
}

const KINDS: readonly TerritoryKind[] = ["communes", "epcis", "departements"];

export function TerritoryForm({ collaboration, state, onChoose }: Props) {
  const { geo } = useWords();
  const words = geo.territory;
  const chosen = state.chosen?.territory ?? null;
  const [kind, setKind] = useState<TerritoryKind>(chosen?.kind ?? "communes");
  const [next, setNext] = useState<ChosenTerritory | null>(chosen);
  const [busy, setBusy] = useState(false);
  // what was chosen when the draft was begun: another may choose meanwhile
  const [begun, setBegun] = useState(state.chosen);
  const isOther = begun?.at !== state.chosen?.at;
  const isDraft = next !== (begun?.territory ?? null);
  function takeTheirs() {
    setBegun(state.chosen);
    setNext(chosen);
    if (chosen !== null) setKind(chosen.kind);
  }
  if (isOther && !isDraft) takeTheirs();
  const of = next?.kind === kind ? next : null;
  const guessed = useGuess(collaboration);
  const proposals = chosen === null ? [...(state.ofSpace === null ? [] : [state.ofSpace]), ...guessed] : [];

  async function choose(territory: ChosenTerritory | null) {
    setBusy(true);
    await onChoose(territory);
    setBusy(false);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (of !== null) void choose(of);
  }
  return (
    <form className={styles.panelForm} onSubmit={submit}>
      {isOther && isDraft && (
        <div role="status" className={styles.missing}>
          <p>{words.meanwhile(state.chosen?.by?.name ?? null, chosen?.places.map(({ name }) => name) ?? null)}</p>
          <button type="button" className={styles.link} onClick={takeTheirs}>
            {words.takeTheirs}
          </button>
        </div>
      )}
      {proposals.map((one) => (
        <button
          key={one.kind + one.places[0]?.code}
          type="button"
          className={styles.link}
          disabled={busy}
          onClick={() => choose(one)}
        >
          {(one === state.ofSpace ? words.ofSpace : words.ofTable)(one.places.map(({ name }) => name))}
        </button>
      ))}
      <SegmentedControl
        size="xs"
        aria-label={words.kind}
        data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        onChange={(value) => setKind(KINDS.find((one) => one === value) ?? "communes")}
      />
      {kind === "communes" && (
        <CommunesChoice
          chosen={of?.kind === "communes" ? of.places : []}
          onChosen={(places) => setNext(places.length === 0 ? null : { kind, places })}
        />
      )}
      {kind === "epcis" && (
        <EpcisChoice
          chosen={of?.kind === "epcis" ? of.places : []}
          onChosen={(places) => setNext(places.length === 0 ? null : { kind, places })}
        />
      )}
      {kind === "departements" && (
        <DepartementsChoice
          chosen={of?.kind === "departements" ? of.places : []}
          onChosen={(places) => setNext(places.length === 0 ? null : { kind, places })}
        />
      )}
      <div className={styles.buttons}>
        <BusyButton type="submit" size="compact-sm" loading={busy} disabled={of === null || of === chosen}>
          {words.choose}
        </BusyButton>
        {chosen !== null && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => choose(null)}>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The départements that the codes of the table are of, if they are few. */
function useGuess({ table }: Collaboration): readonly ChosenTerritory[] {
  return useMemo(() => {
    const found = proposeTerritory(table, proposeAddressColumns(table.columns));
    if (found.kind !== "departements" || found.codes.length > CHOSEN_GROUPS) return [];
    const places = found.codes.map((code) => ({ code, name: departementName(code) ?? code }));
    return [{ kind: "departements", places }];
  }, [table]);
}
