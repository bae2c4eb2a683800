/** The reasons why a value is not available: choosing one marks the selected cells. */
import { Menu } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import { UnavailableReason } from "#shared/model/unavailable.ts";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import { markRanges } from "../interaction/mark-range.ts";

export function UnavailableItems({ model }: { readonly model: GridModel }) {
  const words = useWords().unavailable;
  function mark(reason: UnavailableReason) {
    markRanges(model, model.ranges(), reason, ({ written, closed }) => {
      const said = [written > 0 && words.marked(written, reason)];
      if (closed > 0) said.push(model.closing.words.skipped(closed));
      model.say(said.filter(Boolean).join(" "));
    });
  }
  return (
    <>
      <Menu.Label>{words.question}</Menu.Label>
      {UnavailableReason.options.map((reason) => (
        <Menu.Item key={reason} onClick={() => mark(reason)}>
          <span className={style.reason}>{words.reasons[reason]}</span>
          <span className={style.reasonHelp}>{words.help[reason]}</span>
        </Menu.Item>
      ))}
    </>
  );
}
