/** What is to be done with the file, and by which columns its rows are found in the table. */
import { Checkbox, MultiSelect, Radio, Stack } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { UpdateMode, UpdateSettings } from "#shared/document/update/plan-update.ts";
import type { KeyMeasure } from "#shared/document/update/propose-key.ts";
import { linkedColumns } from "./linked-columns.ts";
import styles from "./update.module.css";

interface Props {
  readonly settings: UpdateSettings;
  readonly measure: KeyMeasure;
  readonly table: Table;
  readonly file: Table;
  onChoose(settings: UpdateSettings): void;
}

const MODES: readonly UpdateMode[] = ["update", "append", "replace"];

export function KeyPart({ settings, measure, table, file, onChoose }: Props) {
  const words = useWords().updating;
  const { mode, key, cleaning } = settings;
  const hints = { update: words.mode.updateHint, append: words.mode.appendHint, replace: words.mode.replaceHint };
  return (
    <>
      <section>
        <Radio.Group
          label={words.mode.label}
          value={mode}
          onChange={(value) => {
            const chosen = MODES.find((one) => one === value);
            if (chosen !== undefined) onChoose({ ...settings, mode: chosen });
          }}
        >
          <Stack gap={8} mt={8}>
            {MODES.map((value) => (
              <Radio key={value} value={value} label={words.mode[value]} description={hints[value]} />
            ))}
          </Stack>
        </Radio.Group>
      </section>
      {mode !== "append" && (
        <section>
          <MultiSelect
            label={words.key.label}
            placeholder={key.length === 0 ? words.key.placeholder : undefined}
            data={linkedColumns(settings.links, table, file).map(({ to, name }) => ({
              value: to,
              label: name || words.columns.untitled,
            }))}
            value={[...key]}
            onChange={(chosen) =>
              onChoose({ ...settings, key: table.columns.map(({ id }) => id).filter((id) => chosen.includes(id)) })
            }
            hidePickedOptions
          />
          {key.length === 0 ? (
            <p className={styles.caution}>{mode === "update" ? words.key.none : words.key.noneReplace}</p>
          ) : (
            <p className={styles.measure}>
              {words.key.table(measure.table.alone, measure.table.rows)}{" "}
              {words.key.file(measure.file.alone, measure.file.rows)} {words.key.shared(measure.shared)}
            </p>
          )}
          <p className={styles.measure}>{words.key.cleaned}</p>
          <Checkbox
            mt={8}
            label={words.key.zeros}
            checked={cleaning.zeros}
            onChange={(event) => onChoose({ ...settings, cleaning: { zeros: event.currentTarget.checked } })}
          />
        </section>
      )}
      {mode === "update" && (
        <section>
          <Checkbox
            label={words.blanks.label}
            description={words.blanks.hint}
            checked={settings.blanksErase}
            onChange={(event) => onChoose({ ...settings, blanksErase: event.currentTarget.checked })}
          />
        </section>
      )}
    </>
  );
}
