/** Groups of communes, from the service that this server is linked to. */
import { Loader } from "@mantine/core";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { CHOSEN_GROUPS, type ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import { PlacesSelect } from "./places-select.tsx";
import { useEpcis } from "./use-epcis.ts";

type Group = Extract<ChosenTerritory, { kind: "epcis" }>["places"][number];

interface Props {
  readonly chosen: readonly Group[];
  onChosen(places: Group[]): void;
}

export function EpcisChoice({ chosen, onChosen }: Props) {
  const allWords = useWords();
  const words = allWords.geo.territory;
  const { list, error } = useEpcis(true);
  if (error !== null) return <Warning sentence={failureSentence(error, allWords)} />;
  if (list === null) return <Loader size="xs" aria-label={words.opening} />;
  const places = new Map<string, Group>();
  for (const { code, name, communes } of [...chosen, ...list])
    places.set(code, { code, name, communes: [...communes] });
  return (
    <PlacesSelect
      label={words.kinds.epcis}
      none={words.nothing}
      // one without communes has no territory
      choices={[...places.values()]
        .filter(({ communes }) => communes.length > 0)
        .map(({ code, name }) => ({ value: code, label: name }))}
      chosen={chosen.map(({ code }) => code)}
      most={CHOSEN_GROUPS}
      onChosen={(codes) => onChosen(codes.flatMap((code) => places.get(code) ?? []))}
    />
  );
}
