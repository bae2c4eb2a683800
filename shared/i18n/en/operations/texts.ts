import type { AccentsParams } from "#shared/cleaning/operations/texts/accents.ts";
import type { AffixParams } from "#shared/cleaning/operations/texts/affix.ts";
import type { ExtractParams } from "#shared/cleaning/operations/texts/extract.ts";
import type { HtmlEntitiesParams } from "#shared/cleaning/operations/texts/html-entities.ts";
import type { KeepOnlyParams } from "#shared/cleaning/operations/texts/keep-only.ts";
import type { LetterCaseParams } from "#shared/cleaning/operations/texts/letter-case.ts";
import type { MojibakeParams } from "#shared/cleaning/operations/texts/mojibake.ts";
import type { PadParams } from "#shared/cleaning/operations/texts/pad.ts";
import type { PunctuationParams } from "#shared/cleaning/operations/texts/punctuation.ts";
import type { ReplaceParams } from "#shared/cleaning/operations/texts/replace.ts";
import type { ReplaceListParams } from "#shared/cleaning/operations/texts/replace-list.ts";
import type { TrimParams } from "#shared/cleaning/operations/texts/trim.ts";
import type { texts as fr } from "../../fr/operations/texts.ts";
import type { OperationWords, Say } from "../../operation-words.ts";

const columns = "Columns";
const text = (written: string, say: Say) => (written.trim() === "" ? "blank" : say.quoted(written));

export const texts: Record<keyof typeof fr, OperationWords> = {
  trim: {
    title: "Remove needless spaces",
    hint: "Takes out the spaces before and after: “ Laval ” becomes “Laval”.",
    fields: { columns, inside: "Also double spaces between two words" },
    did: ({ columns }: TrimParams, say) => `removed needless spaces in ${say.columns(columns)}`,
  },
  "letter-case": {
    title: "Change capital and small letters",
    hint: "One way of writing: “SAINT-JEAN-SUR-MAYENNE” becomes “Saint-Jean-sur-Mayenne”.",
    fields: { columns, letterCase: "Write" },
    choices: {
      letterCase: {
        upper: "IN CAPITALS",
        lower: "in small letters",
        sentence: "With a capital at the beginning",
        names: "As a French Proper Name",
      },
    },
    help: { letterCase: "Proper names: small words (de, sur, les) and acronyms that are known (CCAS) stay right." },
    did: ({ columns, letterCase }: LetterCaseParams, say) =>
      `wrote ${say.columns(columns)} ${
        {
          upper: "in capitals",
          lower: "in small letters",
          sentence: "with a capital at the beginning",
          names: "as proper names",
        }[letterCase]
      }`,
  },
  accents: {
    title: "Remove accents",
    hint: "“Évron” becomes “Evron”, “Cœur” becomes “Coeur”.",
    fields: { columns },
    did: ({ columns }: AccentsParams, say) => `removed the accents in ${say.columns(columns)}`,
  },
  punctuation: {
    title: "Remove punctuation",
    hint: "Full stops, commas, hyphens and apostrophes become spaces: “ST.-OUEN” becomes “ST OUEN”.",
    fields: { columns },
    did: ({ columns }: PunctuationParams, say) => `removed the punctuation in ${say.columns(columns)}`,
  },
  "html-entities": {
    title: "Remove the code of web pages",
    hint: "“Caf&eacute; &amp; th&eacute;” becomes “Café & thé”.",
    fields: { columns, tags: "Tags too, such as <b> and <br>" },
    did: ({ columns }: HtmlEntitiesParams, say) => `removed the code of web pages in ${say.columns(columns)}`,
  },
  mojibake: {
    title: "Mend accents that were misread",
    hint: "“Ã‰vron” becomes “Évron” again, “lâ€™école” becomes “l’école”.",
    fields: { columns },
    did: ({ columns }: MojibakeParams, say) => `mended misread accents in ${say.columns(columns)}`,
  },
  replace: {
    title: "Replace a text",
    hint: "A text looked for in the cells, another in its place: “Av.” becomes “Avenue”.",
    fields: {
      columns,
      as: "Look for",
      text: "Text to replace",
      pattern: "Regular expression",
      by: "Replace with",
      whole: "Only when the cell holds nothing else",
      exact: "Match capitals and accents",
    },
    choices: { as: { text: "a text", pattern: "a regular expression" } },
    help: {
      pattern: "For example (\\d+) *euros",
      by: "Blank: what is found goes. In a regular expression, $1 is what the first parentheses find.",
    },
    did: ({ columns, as, text: plain, pattern, by }: ReplaceParams, say) => {
      const found = as === "text" ? text(plain, say) : say.quoted(pattern);
      return by === ""
        ? `deleted ${found} in ${say.columns(columns)}`
        : `replaced ${found} with ${say.quoted(by)} in ${say.columns(columns)}`;
    },
  },
  "replace-list": {
    title: "Replace several values",
    hint: "A list of replacements, in several columns at once: “X” becomes “OUI”, blank cells “NON”.",
    fields: { columns, pairs: "Replacements", where: "Look at", exact: "Match capitals, accents and spaces" },
    choices: { where: { cell: "the whole cell", inside: "the inside of texts too" } },
    help: { pairs: "Leave the first text blank for blank cells, the second one blank to delete." },
    did: ({ columns, pairs }: ReplaceListParams, say) => {
      const told = pairs.filter(({ from, to }) => from.trim() !== "" || to !== "");
      const shown = told.slice(0, 3).map(({ from, to }) => `${text(from, say)} with ${text(to, say)}`);
      const others = told.length - shown.length;
      const rest = others > 0 ? ` and ${others.toLocaleString("en-GB")} more` : "";
      return `replaced ${shown.join(", ")}${rest} in ${say.columns(columns)}`;
    },
  },
  extract: {
    title: "Extract a part of the text",
    hint: "What a regular expression finds: “53000” in “2 rue de la Paix 53000 Laval”.",
    fields: {
      column: "Column",
      pattern: "Regular expression",
      which: "Keep",
      separator: "Between two",
      into: "Write in",
      title: "Title of the new column",
    },
    choices: {
      which: { first: "what is found first", all: "all that is found" },
      into: { new: "a new column", same: "the same column" },
    },
    help: {
      pattern: "For example \\d{5} for five digits; with parentheses, only what they surround.",
      title: "Blank: as the column it comes from, with a number.",
    },
    did: ({ column, pattern }: ExtractParams, say) => `extracted ${say.quoted(pattern)} from ${say.column(column)}`,
  },
  "keep-only": {
    title: "Keep only digits or letters",
    hint: "“n° 12 bis” becomes “12”.",
    fields: { columns, keep: "Keep" },
    choices: { keep: { digits: "digits", letters: "letters", "letters-digits": "letters and digits" } },
    help: { keep: "For numbers with decimals, take “Write numbers”." },
    did: ({ columns, keep }: KeepOnlyParams, say) =>
      `kept only the ${{ digits: "digits", letters: "letters", "letters-digits": "letters and digits" }[keep]} of ${say.columns(columns)}`,
  },
  pad: {
    title: "Fill up with zeros",
    hint: "Gives codes their length back: “1320” becomes “01320”.",
    fields: { columns, size: "Length", sign: "Character to add", at: "Where" },
    choices: { at: { start: "at the start", end: "at the end" } },
    help: { size: "How many characters the text must have. Longer texts stay as they are." },
    did: ({ columns, size, sign }: PadParams, say) =>
      `filled ${say.columns(columns)} up to ${size.toLocaleString("en-GB")} characters with ${say.quoted(sign)}`,
  },
  affix: {
    title: "Add a text before or after",
    hint: "The same text in every cell that is filled: “www.laval.fr” becomes “https://www.laval.fr”.",
    fields: { columns, before: "Before", after: "After", once: "Not twice at the same place" },
    did: ({ columns, before, after }: AffixParams, say) => {
      const added = [
        before === "" ? "" : `${say.quoted(before)} before`,
        after === "" ? "" : `${say.quoted(after)} after`,
      ].filter((part) => part !== "");
      return `added ${added.join(" and ")} the texts of ${say.columns(columns)}`;
    },
  },
};
