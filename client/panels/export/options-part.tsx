/** What may be decided about the file, as far as it matters for this table and this format. */
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import { PRESETS } from "#shared/formats/export/preset.ts";
import { ExportFormat, type ExportPreview } from "#shared/wire/exports.ts";
import styles from "./export.module.css";
import type { ExportState } from "./use-export.ts";

interface Props {
  readonly state: ExportState;
  readonly preview: ExportPreview | undefined;
}

export function OptionsPart({ state, preview }: Props) {
  const words = useWords().exporting;
  const { choices, choose, producer } = state;
  const preset = PRESETS[choices.preset];
  const isClean = choices.names === null ? preset.names !== "as-is" : choices.names === "clean";
  return (
    <div className={styles.options}>
      <div className={styles.fields}>
        <NativeSelect
          label={words.format}
          value={choices.format}
          onChange={(event) => {
            const format = ExportFormat.safeParse(event.currentTarget.value);
            if (format.success) choose({ format: format.data });
          }}
          data={(preview?.formats ?? ExportFormat.options).map((value) => ({ value, label: words.formats[value] }))}
        />
        {preset.namesFile && (
          <TextInput
            label={words.producer}
            description={words.producerHint}
            inputMode="numeric"
            maxLength={20}
            value={producer.typed}
            onChange={(event) => state.typeProducer(event.currentTarget.value)}
            error={producer.isRight ? null : words.producerWrong}
          />
        )}
      </div>
      {preview?.renames !== false && (
        <Checkbox
          label={words.cleanNames}
          description={preset.names === "upper" ? words.cleanNamesCapitals : words.cleanNamesHint}
          checked={isClean}
          onChange={(event) => choose({ names: event.currentTarget.checked ? "clean" : "as-is" })}
        />
      )}
      {preview !== undefined && preview.points.clear.length > 0 && (
        <Checkbox
          label={words.splitPoints(preview.points.clear)}
          description={words.splitPointsHint}
          checked={choices.points === "split"}
          onChange={(event) => choose({ points: event.currentTarget.checked ? "split" : "as-is" })}
        />
      )}
      {preview !== undefined && preview.extras.length > 0 && (
        <Checkbox
          label={words.keepExtras(preview.extras)}
          checked={choices.extras === "after"}
          onChange={(event) => choose({ extras: event.currentTarget.checked ? "after" : "leave-out" })}
        />
      )}
      {preview !== undefined && preview.formulas > 0 && (
        <Checkbox
          label={words.neutralise(preview.formulas)}
          description={words.neutraliseHint}
          checked={choices.neutralise}
          onChange={(event) => choose({ neutralise: event.currentTarget.checked })}
        />
      )}
      {choices.format === "xlsx" && (
        <Checkbox
          label={words.problems}
          checked={choices.problems}
          onChange={(event) => choose({ problems: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
