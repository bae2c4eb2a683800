/** What a reader did or saw, as a sentence: how many, where, and what became of it. */
import type { ReadingNote } from "#shared/wire/http.ts";

type NoteSentence = (note: Omit<ReadingNote, "code">) => string;

export const readingNotes: Record<ReadingNote["code"], NoteSentence> = {
  "bom-removed": () => "Une marque d’encodage invisible (BOM) a été retirée du début du fichier.",
  "duplicate-titles": ({ count, examples }) =>
    count > 1
      ? `${count} titres servent à plusieurs colonnes\u00a0: ${list(examples, count)}. Ils sont gardés tels quels\u00a0; renommez-les dans le tableau.`
      : `Le titre ${list(examples, count)} sert à plusieurs colonnes. Il est gardé tel quel\u00a0; renommez ces colonnes dans le tableau.`,
  "empty-titles": ({ count, examples }) =>
    count > 1
      ? `${count} colonnes n’ont pas de titre (colonnes ${examples.join(", ")}${count > examples.length ? "…" : ""}). Donnez-leur un nom dans le tableau.`
      : `La colonne ${examples.join("")} n’a pas de titre. Donnez-lui un nom dans le tableau.`,
  "short-rows": ({ count, line }) =>
    count > 1
      ? `${count} lignes ont moins de cellules que le tableau n’a de colonnes (la première\u00a0: ligne ${line})\u00a0; elles ont été complétées par des cellules vides.`
      : `La ligne ${line} a moins de cellules que le tableau n’a de colonnes\u00a0; elle a été complétée par des cellules vides.`,
  "long-rows": ({ count, line, examples }) =>
    count > 1
      ? `${count} lignes ont plus de cellules qu’il n’y a de titres (la première\u00a0: ligne ${line}, ${list(examples, examples.length)}). Rien n’est perdu\u00a0: le surplus est dans des colonnes sans titre, à droite.`
      : `La ligne ${line} a plus de cellules qu’il n’y a de titres (${list(examples, examples.length)}). Rien n’est perdu\u00a0: le surplus est dans des colonnes sans titre, à droite.`,
  "quote-not-closed": ({ count, line }) =>
    `Ligne ${line}\u00a0: un guillemet ouvert n’est jamais fermé\u00a0; il a été gardé comme du texte${count > 1 ? ` (${count} fois dans le fichier)` : ""}. Vérifiez cette ligne.`,
  "quotes-in-text": ({ count, line }) =>
    `Ligne ${line}\u00a0: une cellule commence par un guillemet mais ne finit pas par lui\u00a0; ses guillemets ont été gardés comme du texte${count > 1 ? ` (${count} cellules dans le fichier)` : ""}. Vérifiez cette ligne.`,
  "encoding-guessed": ({ examples }) =>
    `L’encodage a été deviné (${examples.join("")}). Si des accents sont faux dans l’aperçu, choisissez-en un autre.`,
  "mojibake-found": ({ count, examples }) =>
    count > 1
      ? `${count} cellules ont des lettres abîmées, lues autrefois dans un autre encodage (${list(examples, examples.length)}). Elles sont gardées ainsi\u00a0; vous pouvez les faire réparer.`
      : `Une cellule a des lettres abîmées, lues autrefois dans un autre encodage (${list(examples, 1)}). Elle est gardée ainsi\u00a0; vous pouvez la faire réparer.`,
  "mojibake-repaired": ({ count, examples }) =>
    count > 1
      ? `Les lettres abîmées de ${count} cellules sont réparées (${list(examples, examples.length)}).`
      : `Les lettres abîmées d’une cellule sont réparées (${list(examples, 1)}).`,
  "headings-kept": ({ count, line, examples }) =>
    count > 1
      ? `${count} lignes semblent être des intertitres (${list(examples, count)}). Elles sont gardées\u00a0; dans le tableau, «\u00a0Nettoyer\u00a0» peut en faire une colonne.`
      : `La ligne ${line} semble être un intertitre (${list(examples, 1)}). Elle est gardée\u00a0; dans le tableau, «\u00a0Nettoyer\u00a0» peut en faire une colonne.`,
  "hidden-rows-kept": ({ count }) =>
    count > 1
      ? `${count} lignes que le classeur masque sont gardées, car ce sont des données.`
      : "Une ligne que le classeur masque est gardée, car ce sont des données.",
  "hidden-columns-kept": ({ count, examples }) =>
    count > 1
      ? `${count} colonnes que le classeur masque sont gardées (${list(examples, count)}). Regardez si elles peuvent être publiées.`
      : `Une colonne que le classeur masque est gardée (${list(examples, 1)}). Regardez si elle peut être publiée.`,
};

function list(examples: readonly string[], count: number): string {
  return examples.map((example) => `«\u00a0${example}\u00a0»`).join(", ") + (count > examples.length ? "…" : "");
}
