/** Who the file is for, as cards: one is always chosen. */
import { Radio } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import { ExportPreset } from "#shared/wire/exports.ts";
import styles from "./export.module.css";

interface Props {
  readonly preset: ExportPreset;
  onChoose(preset: ExportPreset): void;
}

export function PresetCards({ preset, onChoose }: Props) {
  const words = useWords().exporting;
  return (
    <Radio.Group
      label={words.preset}
      classNames={{ label: styles.legend }}
      value={preset}
      onChange={(value) => {
        const chosen = ExportPreset.safeParse(value);
        if (chosen.success) onChoose(chosen.data);
      }}
    >
      <div className={styles.cards}>
        {ExportPreset.options.map((one) => (
          <Radio.Card key={one} value={one} className={styles.card} data-checked={one === preset || undefined}>
            <Radio.Indicator size="xs" />
            <span>
              <span className={styles.cardName}>{words.presets[one].name}</span>
              <span className={styles.cardHint}>{words.presets[one].hint}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
