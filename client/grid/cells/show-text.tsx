/** What the eye would miss in a text: spaces at either end as faint dots, line ends as ⏎, tabs as ⇥. */
import { Fragment, type ReactNode } from "react";
import style from "./cells.module.css";

/** Long texts are cut for drawing only: no cell on screen shows as many characters. */
const DRAWN = 400;
const HIDDEN = /^\s|\s$|[\n\r\t]/;

export function showText(text: string): ReactNode {
  const drawn = text.length > DRAWN ? `${text.slice(0, DRAWN)}…` : text;
  return HIDDEN.test(text) ? marked(drawn) : drawn;
}

function marked(text: string): ReactNode {
  const body = text.trim();
  const at = body === "" ? text.length : text.indexOf(body);
  const before = text.slice(0, at);
  const after = text.slice(at + body.length);
  return (
    <>
      {before !== "" && <span className={style.mark}>{signs(before)}</span>}
      {body.split(/(\r\n|\n|\r|\t)/).map((part, index) =>
        /^[\r\n\t]/.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity
          <Fragment key={index}>
            <span className={style.mark}>{signs(part)}</span>
            {part !== "\t" && <br className={style.lineEnd} />}
          </Fragment>
        ) : (
          part
        ),
      )}
      {after !== "" && <span className={style.mark}>{signs(after)}</span>}
    </>
  );
}

function signs(text: string): string {
  return text
    .replaceAll("\r\n", "⏎")
    .replaceAll(/[\n\r]/g, "⏎")
    .replaceAll("\t", "⇥")
    .replaceAll(/\s/g, "·");
}
