/** Another address looked up for a row: its candidates, one to be chosen. */

import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { searchAddress } from "#client/api/geocoding.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Point } from "#shared/french/gps.ts";
import type { GeocodedPlace } from "#shared/geo/geocoded.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { GEOCODING_QUERY } from "#shared/wire/geocoding.ts";
import styles from "../map/map.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly near: Point | null;
  readonly first: string;
  describe(place: GeocodedPlace): string;
  onLook(point: Point): void;
  onChoose(place: GeocodedPlace): void;
}

export function OtherAddress({ dataset, near, first, describe, onLook, onChoose }: Props) {
  const allWords = useWords();
  const words = allWords.geo.found;
  const [text, setText] = useState(first);
  const [asked, setAsked] = useState("");
  const { data, error, isFetching } = useQuery({
    queryKey: ["address", dataset, asked, near],
    queryFn: ({ signal }) => searchAddress(dataset, asked, near, signal),
    enabled: asked !== "",
    retry: false,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(text.trim());
  }
  return (
    <form className={styles.part} onSubmit={submit}>
      <div className={styles.buttons}>
        <TextInput
          size="xs"
          autoFocus
          aria-label={words.search}
          maxLength={GEOCODING_QUERY}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <BusyButton size="compact-xs" type="submit" loading={isFetching} disabled={text.trim().length < 3}>
          {allWords.geo.place.begin}
        </BusyButton>
      </div>
      {error !== null && <Warning sentence={failureSentence(error, allWords)} />}
      {data?.length === 0 && <p className={styles.soft}>{words.noneFound}</p>}
      <ul className={styles.rows}>
        {(data ?? []).map((place) => (
          <li key={`${place.label} ${place.longitude} ${place.latitude}`} className={styles.buttons}>
            <button type="button" className={styles.row} onClick={() => onLook(place)}>
              <span title={place.label}>{describe(place)}</span>
            </button>
            <Button size="compact-xs" onClick={() => onChoose(place)}>
              {words.accept}
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
