/** Which tables a JSON document holds: a list of objects, the lists of an object, the features of GeoJSON (RFC 7946), or one object a line. */
import { ProblemError } from "#shared/wire/problem.ts";
import { itemsOf, type JsonSpan, notValid, propertiesOf, skipSpace, stringOf, valueAt } from "./json-text.ts";

export interface JsonTable {
  /** of the property that it is the value of; null: the document itself */
  readonly name: string | null;
  readonly geographic: boolean;
  records(): Iterable<JsonSpan>;
}

/** Throws ProblemError "json-not-valid", "json-not-a-table". */
export function jsonTables(text: string): JsonTable[] {
  const first = valueAt(text, 0);
  const rest = skipSpace(text, first.to);
  if (rest < text.length) {
    if (text[first.from] !== "{" || text[rest] !== "{") throw notValid(text, rest);
    return [{ name: null, geographic: false, records: () => lineRecords(text) }];
  }
  const tables = text[first.from] === "[" ? [listTable(text, null, first)] : objectTables(text, first);
  const found = tables.filter((table) => table !== null);
  if (found.length === 0) throw new ProblemError("json-not-a-table");
  return found;
}

function objectTables(text: string, object: JsonSpan): (JsonTable | null)[] {
  if (text[object.from] !== "{") return [];
  const properties = [...propertiesOf(text, object)];
  const type = properties.find(({ key }) => key === "type");
  const features = properties.find(({ key }) => key === "features");
  if (type && features && text[type.from] === '"' && stringOf(text, type) === "FeatureCollection") {
    const table = listTable(text, null, features);
    return [table && { ...table, geographic: true }];
  }
  const lists = properties.map((property) => listTable(text, property.key, property)).filter((table) => table !== null);
  // the one list of a document is the document
  return lists.length === 1 ? lists.map((table) => ({ ...table, name: null })) : lists;
}

/** null: it is no list of objects. */
function listTable(text: string, name: string | null, span: JsonSpan): JsonTable | null {
  if (text[span.from] !== "[" || text[skipSpace(text, span.from + 1)] !== "{") return null;
  return { name, geographic: false, records: () => objectsOf(text, itemsOf(text, span)) };
}

function* lineRecords(text: string): Generator<JsonSpan, void> {
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const value = valueAt(text, at);
    if (text[value.from] !== "{") throw notValid(text, value.from);
    yield value;
    at = skipSpace(text, value.to);
  }
}

function* objectsOf(text: string, items: Iterable<JsonSpan>): Generator<JsonSpan, void> {
  for (const item of items) {
    if (text[item.from] === "{") yield item;
    else if (text.slice(item.from, item.to) !== "null") throw new ProblemError("json-not-a-table");
  }
}
