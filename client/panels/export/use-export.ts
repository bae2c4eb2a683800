/** What is chosen for a file, what it would hold, and the file once it is made. */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { madeExportAddress, makeExport, previewExport } from "#client/api/exports.ts";
import { recall, remember } from "#client/ui/remembered.ts";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { type ExportChoices, ExportPreset } from "#shared/wire/exports.ts";
import type { Dataset } from "#shared/wire/http.ts";

const LAST_PRESET = "tablee.export.preset";
const producerKey = (dataset: Dataset) => `tablee.export.producer.${dataset.space.id}`;

export function useExport(dataset: Dataset) {
  const [chosen, setChosen] = useState<Omit<ExportChoices, "producer">>(() => ({
    preset: ExportPreset.safeParse(recall(LAST_PRESET)).data ?? "data-gouv",
    format: "csv",
    names: null,
    extras: "after",
    points: "split",
    neutralise: false,
    problems: false,
  }));
  const [typed, setTyped] = useState(() => recall(producerKey(dataset)) ?? "");
  const digits = typed.replace(/\s/g, "");
  const isRight = digits === "" || isSiren(digits) || isSiret(digits);
  const choices: ExportChoices = { ...chosen, producer: digits === "" || !isRight ? null : digits };

  const making = useMutation({
    mutationFn: () => makeExport(dataset.id, choices),
    onSuccess: ({ id, fileName }) => {
      remember(LAST_PRESET, choices.preset);
      if (isRight) remember(producerKey(dataset), digits);
      download(madeExportAddress(dataset.id, id), fileName);
    },
  });
  const preview = useQuery({
    queryKey: ["export-preview", dataset.id, choices],
    queryFn: ({ signal }) => previewExport(dataset.id, choices, signal),
    placeholderData: keepPreviousData,
    // the table changes meanwhile
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return {
    choices,
    preview,
    making,
    producer: { typed, isRight },
    /** what was made is of other choices */
    choose(change: Partial<ExportChoices>) {
      making.reset();
      setChosen((before) => ({ ...before, ...change }));
    },
    typeProducer(text: string) {
      making.reset();
      setTyped(text);
    },
  };
}

export type ExportState = ReturnType<typeof useExport>;

function download(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
