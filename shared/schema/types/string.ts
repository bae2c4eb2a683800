import { isBase64 } from "../text-formats/base64.ts";
import { isEmail } from "../text-formats/email.ts";
import { isUri } from "../text-formats/uri.ts";
import { isUuid } from "../text-formats/uuid.ts";
import { isWkt } from "../text-formats/wkt.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** A map: a schema may call its format `constructor`. */
const FORMATS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["email", isEmail],
  ["uri", isUri],
  ["binary", isBase64],
  ["uuid", isUuid],
  ["wkt", isWkt],
]);

/** The text itself, spaces included: a lone space is a value. A format that is not known is no format. */
export const stringType: FieldTypeDefinition = {
  type: "string",
  constraints: ["required", "unique", "minLength", "maxLength", "pattern", "enum"],
  formats: ["default", ...FORMATS.keys()],
  open(field) {
    const accepts = FORMATS.get(field.format);
    const read = accepts === undefined ? (text: string) => text : (text: string) => (accepts(text) ? text : undefined);
    return valueReader<string>({
      read,
      readPlain: accepts === undefined || accepts === isEmail ? read : undefined,
      keyOf: (value) => value,
      lengthOf: lengthInCharacters,
    });
  },
};

/** Characters as people count them nearly: a pair of surrogates is one. */
function lengthInCharacters(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}
