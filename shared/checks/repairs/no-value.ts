/** What people and spreadsheets write where there is nothing to say: the cell is left blank, where the field allows it. */
import { foldText } from "#shared/model/fold-text.ts";
import { type Family, NO_READING } from "./family.ts";

const NOTHING =
  /^(?:n\.?[acdr]\.?|n\/[acdr]|nsp|neant|aucune?|inconnue?|sans objet|non (?:renseigne|communique|connu|disponible|applicable)e?|null|none|nan|[-–—_./?]{1,5}|#(?:n\/a|ref|valeur|value|div\/0|nom|name|null|nombre|num)[!?]?)$/;

/** Only what the field accepts is kept: a required cell is never emptied. */
export const noValue: Family = (text) => (NOTHING.test(foldText(text)) ? [{ kind: "no-value", text: "" }] : NO_READING);
