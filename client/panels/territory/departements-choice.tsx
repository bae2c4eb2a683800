/** Départements, by name or code. */
import { useWords } from "#client/ui/words.tsx";
import { departementName } from "#shared/french/departement.ts";
import { CHOSEN_GROUPS } from "#shared/geo/chosen-territory.ts";
import { departementChoices } from "../geocoding/departement-choices.ts";
import { PlacesSelect } from "./places-select.tsx";

interface Place {
  readonly code: string;
  readonly name: string;
}

interface Props {
  readonly chosen: readonly Place[];
  onChosen(places: Place[]): void;
}

export function DepartementsChoice({ chosen, onChosen }: Props) {
  const { geo } = useWords();
  const words = geo.territory;
  return (
    <PlacesSelect
      label={words.kinds.departements}
      none={words.nothing}
      choices={departementChoices(departementName)}
      chosen={chosen.map(({ code }) => code)}
      most={CHOSEN_GROUPS}
      onChosen={(codes) => onChosen(codes.map((code) => ({ code, name: departementName(code) ?? code })))}
    />
  );
}
