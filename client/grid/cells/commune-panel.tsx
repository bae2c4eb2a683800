/** The communes of France, found by a name or a postal code; what the column wants of the one that is chosen is written. */
import { Checkbox } from "@mantine/core";
import { useMemo, useState } from "react";
import { useCommunes } from "#client/collab/use-communes.ts";
import { useWords } from "#client/ui/words.tsx";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import type { Commune } from "#shared/french/commune.ts";
import { type Communes, nameKey } from "#shared/french/communes.ts";
import { departementName } from "#shared/french/departement.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import { type Choice, ChoiceList } from "./choice-list.tsx";
import style from "./commune-panel.module.css";
import { blanksFilled, communesOfRow, type PlaceKind, placeKindOf, placesOfRow } from "./places-of-row.ts";

const MOST = 50;
const A_WORD = /\p{L}{3}/u;
/** what was last ticked, for as long as the page is open */
let fillsIn = true;

interface CommuneChoice extends Choice {
  readonly commune: Commune;
}

export function CommunePanel(props: CellEditorProps) {
  const { places: words } = useWords();
  const { collaboration, field, schema, cell, draft } = props;
  const communes = useCommunes(true);
  const [fills, setFills] = useState(fillsIn);
  const judge = useMemo(() => createCellJudge(field, schema), [field, schema]);
  const kind = placeKindOf(field, schema) ?? "commune-name";
  const others = placesOfRow(collaboration, schema, cell.row, cell.column);
  // no code is a name, whether the field or a check of the table says so
  const isName = kind !== "commune-name" && A_WORD.test(draft);
  const isAllowed = draft === "" || (!isName && judge(draft).length === 0);

  const near = communes === null || communes === "unreachable" ? [] : communesOfRow(others, communes);
  const found = candidates();

  function candidates(): readonly CommuneChoice[] {
    if (communes === null || communes === "unreachable") return [];
    const typed = draft === cell.before && near.length > 0 ? "" : draft;
    const all = typed.trim() === "" ? near : communes.search(typed, MOST);
    // those that the rest of the row speaks of stand first
    const [agreeing, apart] = [all.filter((one) => near.includes(one)), all.filter((one) => !near.includes(one))];
    return [...agreeing, ...apart].flatMap((one) => choicesOf(one, kind, typed, communes, words));
  }

  const blanks = others.filter(({ text }) => text === "");
  const byText = new Map(found.map((choice) => [choice.text + choice.shown, choice]));
  function onSwitch() {
    fillsIn = !fills;
    setFills(fillsIn);
  }
  if (communes === null || communes === "unreachable")
    return <p className={style.note}>{communes === null ? words.waiting : words.unreachable}</p>;
  return (
    <ChoiceList
      editor={props}
      label={words.communes}
      choices={found}
      likely={likelyAmong(found, near, draft, { isAllowed, isTyped: draft !== cell.before })}
      alsoOf={(choice) => {
        const commune = byText.get(choice.text + choice.shown)?.commune;
        return fills && commune !== undefined ? blanksFilled(others, commune) : [];
      }}
      onSwitch={blanks.length > 0 ? onSwitch : undefined}
    >
      {found.length === 0 ? (
        draft.trim() === "" ? (
          words.search
        ) : isAllowed ? undefined : (
          words.none
        )
      ) : blanks.length > 0 ? (
        <Checkbox
          size="xs"
          checked={fills}
          label={words.also(blanks.map(({ name }) => name))}
          description={<span className={style.keys}>{words.switch}</span>}
          onChange={onSwitch}
        />
      ) : undefined}
    </ChoiceList>
  );
}

/** A postal code is chosen among those of the commune; what was a commune stands for the one it is in. */
function choicesOf(
  one: Commune,
  kind: PlaceKind,
  typed: string,
  communes: Communes,
  words: Words["places"],
): readonly CommuneChoice[] {
  const commune = one.kind === "former" ? communes.ofCode(one.partOf ?? "") : one;
  if (commune === undefined) return [];
  const { code, name, postalCodes } = commune;
  const called = commune === one ? name : words.partOf(one.name, name);
  if (kind === "postal-code") {
    const figures = /\d{2,5}/.exec(typed)?.[0] ?? "";
    const asked = postalCodes.filter((postalCode) => postalCode.startsWith(figures));
    return (asked.length > 0 ? asked : postalCodes).map((text) => ({
      text,
      shown: words.commune(called, text),
      beside: code,
      commune: { ...commune, postalCodes: [text] },
    }));
  }
  const departement = departementName(code.slice(0, code.startsWith("97") ? 3 : 2));
  const beside = departement === undefined ? code : `${departement} · ${code}`;
  const shown = words.commune(called, postalCodes.length > 1 ? `${postalCodes[0]}…` : (postalCodes[0] ?? code));
  return [{ text: kind === "commune-code" ? code : name, shown, beside, commune }];
}

/** What Enter takes at once: only where what is typed, with what the row says, leaves no other. */
function likelyAmong(
  found: readonly CommuneChoice[],
  near: readonly Commune[],
  draft: string,
  { isAllowed, isTyped }: { readonly isAllowed: boolean; readonly isTyped: boolean },
): CommuneChoice | null {
  // what was there is not changed by looking at it
  if (!isTyped) return onlyOf(found.filter(({ text }) => text === draft));
  const key = nameKey(draft);
  const same = found.filter(({ text, commune }) => text === draft.trim() || nameKey(commune.name) === key);
  // a name half typed may leave one commune alone; figures half typed are not what is meant
  const left = same.length === 0 && !isAllowed && /\p{L}/u.test(draft) ? found : same;
  const agreeing = left.filter(({ commune }) => near.some(({ code }) => code === commune.code));
  return onlyOf(agreeing.length > 0 ? agreeing : left);
}

/** The first where the others write the same: a commune, and those that are now in it. */
function onlyOf([first, ...others]: readonly CommuneChoice[]): CommuneChoice | null {
  if (first === undefined) return null;
  return others.every(({ text, commune }) => text === first.text && commune.code === first.commune.code) ? first : null;
}
