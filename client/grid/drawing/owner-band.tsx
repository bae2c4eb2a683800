/** Who completes a row: a band of their colour at the edge of the table. */
import { personColour } from "#client/ui/people-colours.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowOwner } from "../grid-props.ts";
import style from "./owner-band.module.css";
import { roles } from "./roles.ts";

export function OwnerBand({ owner: { name, colour } }: { readonly owner: RowOwner }) {
  const label = useWords().completing.ofPerson(name);
  return (
    <span
      className={style.band}
      style={{ background: personColour(colour) }}
      title={label}
      data-part="owner"
      {...roles.image(label)}
    />
  );
}
