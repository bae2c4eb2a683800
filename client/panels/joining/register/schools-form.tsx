/** Which départements the directory of schools is asked for: those where the rows are, to begin with. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { fetchTerritory } from "#client/api/territory.ts";
import { useWords } from "#client/ui/words.tsx";
import { inTurns } from "#client/views/slices.ts";
import { type ProposedSchools, proposeSchoolsInSlices } from "#shared/cleaning/registers/propose-asked.ts";
import { SCHOOL_TITLES } from "#shared/cleaning/registers/school.ts";
import type { Table } from "#shared/document/table.ts";
import { territories, territoryOfCommune } from "#shared/french/territory.ts";
import type { ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { PlacesSelect } from "../../territory/places-select.tsx";
import styles from "../joining.module.css";
import type { Asked } from "./register-dialog.tsx";

interface Props {
  readonly dataset: DatasetId;
  readonly table: Table;
  onAsk(asked: Asked): void;
}

const MOST_NAMED = 3;

export function SchoolsForm({ dataset, table, onAsk }: Props) {
  const words = useWords().joining.register;
  const [proposed, setProposed] = useState<ProposedSchools | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(
    () =>
      inTurns(proposeSchoolsInSlices(table), (found) => {
        setProposed(found);
        if (found.departements.length > 0) return setChosen(found.departements);
        fetchTerritory(dataset).then(
          ({ chosen: here, ofSpace }) => {
            const territory = here?.territory ?? ofSpace;
            if (territory !== null) setChosen((before) => (before.length > 0 ? before : departementsOf(territory)));
          },
          (error: unknown) => console.warn("the territory is not known", error),
        );
      }),
    [dataset, table],
  );
  const all = territories();
  const names = chosen.map((code) => all.find((one) => one.code === code)?.name ?? code);
  const uai = proposed?.uai ?? null;
  const titleOf = table.columns.find(({ id }) => id === uai)?.name;
  return (
    <>
      <PlacesSelect
        label={words.schools.departements}
        hint={titleOf === undefined ? words.schools.where : words.schools.whereOf(titleOf)}
        none={words.schools.noSuch}
        choices={all.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        chosen={chosen}
        most={all.length}
        closes
        onChosen={setChosen}
      />
      <Button
        className={styles.start}
        disabled={chosen.length === 0}
        onClick={() =>
          onAsk({
            values: chosen,
            name: words.schools.name(names.length > MOST_NAMED ? null : names, names.length),
            keys: uai === null ? [] : [{ column: uai, there: SCHOOL_TITLES.uai }],
          })
        }
      >
        {words.ask}
      </Button>
    </>
  );
}

function departementsOf(territory: ChosenTerritory): string[] {
  const codes = new Set<string>();
  for (const place of territory.places) {
    const communes = territory.kind === "departements" ? [] : "communes" in place ? place.communes : [place.code];
    if (territory.kind === "departements") codes.add(place.code);
    for (const code of communes as readonly string[]) {
      const found = territoryOfCommune(code);
      if (found !== undefined) codes.add(found.code);
    }
  }
  return [...codes].sort();
}
