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
import type { OperationWords, Say } from "../../operation-words.ts";

const columns = "Colonnes";
const text = (written: string, say: Say) => (written.trim() === "" ? "vide" : say.quoted(written));

export const texts = {
  trim: {
    title: "Enlever les espaces inutiles",
    hint: "Retire les espaces au début et à la fin\u00a0: «\u00a0 Laval \u00a0» devient «\u00a0Laval\u00a0».",
    fields: { columns, inside: "Aussi les espaces en double entre deux mots" },
    did: ({ columns }: TrimParams, say) => `a enlevé les espaces inutiles de ${say.columns(columns)}`,
  },
  "letter-case": {
    title: "Changer majuscules et minuscules",
    hint: "Une seule façon d’écrire\u00a0: «\u00a0SAINT-JEAN-SUR-MAYENNE\u00a0» devient «\u00a0Saint-Jean-sur-Mayenne\u00a0».",
    fields: { columns, letterCase: "Écrire" },
    choices: {
      letterCase: {
        upper: "EN MAJUSCULES",
        lower: "en minuscules",
        sentence: "Avec une majuscule au début",
        names: "Comme un Nom Propre",
      },
    },
    help: {
      letterCase: "Noms propres\u00a0: les petits mots (de, sur, les) et les sigles connus (CCAS) restent justes.",
    },
    did: ({ columns, letterCase }: LetterCaseParams, say) =>
      `a écrit ${say.columns(columns)} ${
        {
          upper: "en majuscules",
          lower: "en minuscules",
          sentence: "avec une majuscule au début",
          names: "comme des noms propres",
        }[letterCase]
      }`,
  },
  accents: {
    title: "Enlever les accents",
    hint: "«\u00a0Évron\u00a0» devient «\u00a0Evron\u00a0», «\u00a0Cœur\u00a0» devient «\u00a0Coeur\u00a0».",
    fields: { columns },
    did: ({ columns }: AccentsParams, say) => `a enlevé les accents de ${say.columns(columns)}`,
  },
  punctuation: {
    title: "Enlever la ponctuation",
    hint: "Points, virgules, tirets et apostrophes deviennent des espaces\u00a0: «\u00a0ST.-OUEN\u00a0» devient «\u00a0ST OUEN\u00a0».",
    fields: { columns },
    did: ({ columns }: PunctuationParams, say) => `a enlevé la ponctuation de ${say.columns(columns)}`,
  },
  "html-entities": {
    title: "Enlever le code des pages web",
    hint: "«\u00a0Caf&eacute; &amp; th&eacute;\u00a0» devient «\u00a0Café & thé\u00a0».",
    fields: { columns, tags: "Aussi les balises, comme <b> et <br>" },
    did: ({ columns }: HtmlEntitiesParams, say) => `a enlevé le code des pages web de ${say.columns(columns)}`,
  },
  mojibake: {
    title: "Réparer les accents mal lus",
    hint: "«\u00a0Ã‰vron\u00a0» redevient «\u00a0Évron\u00a0», «\u00a0lâ€™école\u00a0» redevient «\u00a0l’école\u00a0».",
    fields: { columns },
    did: ({ columns }: MojibakeParams, say) => `a réparé les accents mal lus de ${say.columns(columns)}`,
  },
  replace: {
    title: "Remplacer un texte",
    hint: "Un texte cherché dans les cellules, un autre à sa place\u00a0: «\u00a0Av.\u00a0» devient «\u00a0Avenue\u00a0».",
    fields: {
      columns,
      as: "Chercher",
      text: "Texte à remplacer",
      pattern: "Expression régulière",
      by: "Remplacer par",
      whole: "Seulement quand la cellule ne contient rien d’autre",
      exact: "Respecter majuscules et accents",
    },
    choices: { as: { text: "un texte", pattern: "une expression régulière" } },
    help: {
      pattern: "Par exemple (\\d+) *euros",
      by: "Vide\u00a0: ce qui est trouvé s’efface. Dans une expression régulière, $1 est ce que trouve la première parenthèse.",
    },
    did: ({ columns, as, text: plain, pattern, by }: ReplaceParams, say) => {
      const found = as === "text" ? text(plain, say) : say.quoted(pattern);
      return by === ""
        ? `a effacé ${found} dans ${say.columns(columns)}`
        : `a remplacé ${found} par ${say.quoted(by)} dans ${say.columns(columns)}`;
    },
  },
  "replace-list": {
    title: "Remplacer plusieurs valeurs",
    hint: "Une liste de remplacements, dans plusieurs colonnes à la fois\u00a0: «\u00a0X\u00a0» devient «\u00a0OUI\u00a0», les cellules vides «\u00a0NON\u00a0».",
    fields: { columns, pairs: "Remplacements", where: "Chercher", exact: "Respecter majuscules, accents et espaces" },
    choices: { where: { cell: "toute la cellule", inside: "à l’intérieur des textes aussi" } },
    help: { pairs: "Laissez le premier texte vide pour les cellules vides, le second vide pour effacer." },
    did: ({ columns, pairs }: ReplaceListParams, say) => {
      const told = pairs.filter(({ from, to }) => from.trim() !== "" || to !== "");
      const shown = told.slice(0, 3).map(({ from, to }) => `${text(from, say)} par ${text(to, say)}`);
      const others = told.length - shown.length;
      const rest = others > 0 ? ` et ${others.toLocaleString("fr-FR")} ${others > 1 ? "autres" : "autre"}` : "";
      return `a remplacé ${shown.join(", ")}${rest} dans ${say.columns(columns)}`;
    },
  },
  extract: {
    title: "Extraire une partie du texte",
    hint: "Ce qu’une expression régulière trouve\u00a0: «\u00a053000\u00a0» dans «\u00a02 rue de la Paix 53000 Laval\u00a0».",
    fields: {
      column: "Colonne",
      pattern: "Expression régulière",
      which: "Garder",
      separator: "Entre deux",
      into: "Écrire dans",
      title: "Titre de la nouvelle colonne",
    },
    choices: {
      which: { first: "ce qui est trouvé d’abord", all: "tout ce qui est trouvé" },
      into: { new: "une nouvelle colonne", same: "la même colonne" },
    },
    help: {
      pattern: "Par exemple \\d{5} pour cinq chiffres\u00a0; avec des parenthèses, seulement ce qu’elles entourent.",
      title: "Vide\u00a0: comme la colonne de départ, avec un numéro.",
    },
    did: ({ column, pattern }: ExtractParams, say) => `a extrait ${say.quoted(pattern)} de ${say.column(column)}`,
  },
  "keep-only": {
    title: "Ne garder que les chiffres ou les lettres",
    hint: "«\u00a0n°\u00a012 bis\u00a0» devient «\u00a012\u00a0».",
    fields: { columns, keep: "Garder" },
    choices: {
      keep: { digits: "les chiffres", letters: "les lettres", "letters-digits": "les lettres et les chiffres" },
    },
    help: { keep: "Pour des nombres à virgule, prenez «\u00a0Écrire des nombres\u00a0»." },
    did: ({ columns, keep }: KeepOnlyParams, say) =>
      `n’a gardé que ${
        { digits: "les chiffres", letters: "les lettres", "letters-digits": "les lettres et les chiffres" }[keep]
      } de ${say.columns(columns)}`,
  },
  pad: {
    title: "Compléter avec des zéros",
    hint: "Rend à des codes leur longueur\u00a0: «\u00a01320\u00a0» devient «\u00a001320\u00a0».",
    fields: { columns, size: "Longueur", sign: "Signe à ajouter", at: "Où" },
    choices: { at: { start: "au début", end: "à la fin" } },
    help: { size: "Le nombre de signes que le texte doit avoir. Les textes plus longs restent comme ils sont." },
    did: ({ columns, size, sign }: PadParams, say) =>
      `a complété ${say.columns(columns)} à ${size.toLocaleString("fr-FR")} signes avec ${say.quoted(sign)}`,
  },
  affix: {
    title: "Ajouter un texte avant ou après",
    hint: "Le même texte dans toutes les cellules remplies\u00a0: «\u00a0www.laval.fr\u00a0» devient «\u00a0https://www.laval.fr\u00a0».",
    fields: { columns, before: "Avant", after: "Après", once: "Pas deux fois au même endroit" },
    did: ({ columns, before, after }: AffixParams, say) => {
      const added = [
        before === "" ? "" : `${say.quoted(before)} avant`,
        after === "" ? "" : `${say.quoted(after)} après`,
      ].filter((part) => part !== "");
      return `a ajouté ${added.join(" et ")} les textes de ${say.columns(columns)}`;
    },
  },
} satisfies Record<string, OperationWords>;
