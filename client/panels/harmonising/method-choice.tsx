/** How writings are brought together, in plain words, with what each way can be told. */
import { NumberInput, Select } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { ClusterMethod } from "#shared/cleaning/clusters/find-clusters.ts";

const WAYS = [
  "fingerprint",
  "ngrams",
  "sound",
  "edits",
  "compression",
] as const satisfies readonly ClusterMethod["by"][];
/** letters in a row that near values share: fewer find more, and take longer */
const RUN = 3;
const FIRST: Readonly<Record<ClusterMethod["by"], ClusterMethod>> = {
  fingerprint: { by: "fingerprint" },
  ngrams: { by: "ngrams", size: 2 },
  sound: { by: "sound" },
  edits: { by: "edits", radius: 1, run: RUN },
  compression: { by: "compression", radius: 2, run: RUN },
};

interface Props {
  readonly method: ClusterMethod;
  onMethod(method: ClusterMethod): void;
}

export function MethodChoice({ method, onMethod }: Props) {
  const { harmonising: words } = useWords();
  const setNumber = (value: number | string, then: (value: number) => ClusterMethod) => {
    if (typeof value === "number" && Number.isFinite(value)) onMethod(then(value));
  };
  return (
    <>
      <Select
        size="sm"
        label={words.method}
        description={words.about[method.by]}
        inputWrapperOrder={["label", "input", "description"]}
        allowDeselect={false}
        data={WAYS.map((value) => ({ value, label: words.methods[value] }))}
        value={method.by}
        onChange={(value) => {
          const by = WAYS.find((one) => one === value);
          if (by !== undefined) onMethod(FIRST[by]);
        }}
      />
      {method.by === "ngrams" && (
        <NumberInput
          size="sm"
          label={words.size}
          min={1}
          max={6}
          clampBehavior="strict"
          allowDecimal={false}
          value={method.size}
          onChange={(value) => setNumber(value, (size) => ({ by: "ngrams", size }))}
        />
      )}
      {method.by === "edits" && (
        <NumberInput
          size="sm"
          label={words.letters}
          min={1}
          max={6}
          clampBehavior="strict"
          allowDecimal={false}
          value={method.radius}
          onChange={(value) => setNumber(value, (radius) => ({ ...method, radius }))}
        />
      )}
      {method.by === "compression" && (
        <NumberInput
          size="sm"
          label={words.gap}
          min={1}
          max={10}
          clampBehavior="strict"
          allowDecimal={false}
          value={method.radius}
          onChange={(value) => setNumber(value, (radius) => ({ ...method, radius }))}
        />
      )}
    </>
  );
}
