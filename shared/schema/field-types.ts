/** The field types of Table Schema. To add one: a file in `types/` and a line here. */
import type { FieldType } from "./table-schema.ts";
import { anyType } from "./types/any.ts";
import { arrayType } from "./types/array.ts";
import { booleanType } from "./types/boolean.ts";
import { dateType } from "./types/date.ts";
import { datetimeType } from "./types/datetime.ts";
import { durationType } from "./types/duration.ts";
import { geojsonType } from "./types/geojson.ts";
import { geopointType } from "./types/geopoint.ts";
import { integerType } from "./types/integer.ts";
import { createListType } from "./types/list.ts";
import { numberType } from "./types/number.ts";
import { objectType } from "./types/object.ts";
import { stringType } from "./types/string.ts";
import { timeType } from "./types/time.ts";
import { yearType } from "./types/year.ts";
import { yearmonthType } from "./types/yearmonth.ts";
import type { FieldTypeDefinition } from "./value-reader.ts";

const DEFINITIONS: Readonly<Record<FieldType, FieldTypeDefinition>> = {
  string: stringType,
  number: numberType,
  integer: integerType,
  boolean: booleanType,
  object: objectType,
  array: arrayType,
  list: createListType((type) => DEFINITIONS[type]),
  date: dateType,
  datetime: datetimeType,
  time: timeType,
  year: yearType,
  yearmonth: yearmonthType,
  duration: durationType,
  geopoint: geopointType,
  geojson: geojsonType,
  any: anyType,
};

export function fieldTypeOf(type: FieldType): FieldTypeDefinition {
  return DEFINITIONS[type];
}
