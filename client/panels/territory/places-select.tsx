/** Places chosen from a list, several at a time; names are found without their accents. */
import { MultiSelect } from "@mantine/core";
import { useState } from "react";
import { foldText } from "#shared/model/fold-text.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly none: string;
  /** with those that are chosen */
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly search?: { readonly typed: string; onTyped(typed: string): void };
  /** the list goes once one was chosen: something stands under it */
  readonly closes?: boolean;
  onChosen(values: string[]): void;
}

/** lines of the list */
const SHOWN = 40;

/** `search`: the choices are those that were searched, and all of them are shown. */
export function PlacesSelect({ label, hint, none, choices, chosen, most, search, closes = false, onChosen }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <MultiSelect
      size="xs"
      searchable
      clearable
      limit={SHOWN}
      maxValues={most}
      label={label}
      description={hint}
      nothingFoundMessage={none}
      data={choices.map(({ value, label: of }) => ({ value, label: of }))}
      value={[...chosen]}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      onChange={(values) => {
        if (closes) setIsOpen(false);
        onChosen(values);
      }}
      {...(search === undefined ? {} : { searchValue: search.typed, onSearchChange: search.onTyped })}
      filter={({ options, search: typed, limit }) => {
        const sought = foldText(typed.trim());
        const found =
          search === undefined
            ? options.filter((one) => "label" in one && foldText(one.label).includes(sought))
            : options;
        return found.filter((one) => "value" in one && !chosen.includes(one.value)).slice(0, limit);
      }}
    />
  );
}
