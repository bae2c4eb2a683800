/** A data folder with one imported table, and the people who may edit it, made by the real server over its real interface. */
import type { DatasetId } from "#shared/model/ids.ts";
import { createVisitor } from "../support/visitor.ts";
import { importedFile } from "./random-work.ts";

export interface CrashHouse {
  readonly space: string;
  readonly dataset: DatasetId;
  /** session tokens, one per person */
  readonly tokens: readonly string[];
}

/** `address`: of a server on a new folder. */
export async function furnish(address: string, people: number): Promise<CrashHouse> {
  const ana = createVisitor(address);
  const space = await ana.createSpace("Crash", "Person 0");
  const events = await ana.import(space.id, "table.csv", importedFile());
  const last = events.at(-1);
  if (last?.kind !== "done" || space.links === null) throw new Error(`not imported: ${JSON.stringify(last)}`);
  const visitors = [ana];
  for (let person = 1; person < people; person++) {
    const visitor = createVisitor(address);
    await visitor.join(space.links.editor, `Person ${person}`);
    visitors.push(visitor);
  }
  return { space: space.id, dataset: last.dataset, tokens: visitors.map((visitor) => visitor.token ?? "") };
}
