/** Communes, searched by name or postal code in the national list. */
import { useState } from "react";
import { useCommunes } from "#client/collab/use-communes.ts";
import { useWords } from "#client/ui/words.tsx";
import { CHOSEN_COMMUNES } from "#shared/geo/chosen-territory.ts";
import styles from "../map/map.module.css";
import { PlacesSelect } from "./places-select.tsx";

interface Place {
  readonly code: string;
  readonly name: string;
}

interface Props {
  readonly chosen: readonly Place[];
  onChosen(places: Place[]): void;
}

/** of a search */
const MOST = 40;

export function CommunesChoice({ chosen, onChosen }: Props) {
  const { geo } = useWords();
  const words = geo.territory;
  const communes = useCommunes(true);
  const [typed, setTyped] = useState("");
  if (communes === "unreachable") return <p className={styles.missing}>{words.noCommunes}</p>;
  const found = communes === null ? [] : communes.search(typed, MOST).filter(({ kind }) => kind === "commune");
  const places = new Map<string, Place>([...chosen, ...found].map(({ code, name }) => [code, { code, name }]));
  return (
    <PlacesSelect
      label={words.kinds.communes}
      hint={words.communesHint}
      none={typed.trim() === "" ? words.typeFirst : words.nothing}
      choices={[...places.values()].map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      chosen={chosen.map(({ code }) => code)}
      most={CHOSEN_COMMUNES}
      search={{ typed, onTyped: setTyped }}
      onChosen={(codes) => onChosen(codes.flatMap((code) => places.get(code) ?? []))}
    />
  );
}
