/** One server, one browser, and a folder of its own for each journey file. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type BrowserPerson, launchBrowser, newPerson } from "#tests/support/browser.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";

export interface House {
  readonly browser: Browser;
  readonly server: ServerProcess;
  readonly address: string;
  /** the data folder, for a journey that starts another server on it */
  readonly data: string;
  /** someone new at a laptop of their own */
  person(options?: Parameters<typeof newPerson>[1]): Promise<BrowserPerson>;
}

/** Opens the house before the journeys of a file and closes it after; a script error in anybody's browser fails the file. */
export function openHouse(environment: Readonly<Record<string, string>> = {}): House {
  let house: { browser: Browser; server: ServerProcess; data: string } | undefined;
  const people: BrowserPerson[] = [];
  const opened = () => {
    if (house === undefined) throw new Error("The house opens in beforeAll.");
    return house;
  };
  beforeAll(async () => {
    const data = await mkdtemp(join(tmpdir(), "tablee-journey-"));
    house = { data, server: await startServerProcess(data, environment), browser: await launchBrowser() };
  });
  afterAll(async () => {
    const { browser, server, data } = opened();
    await browser.close();
    await server.stop();
    await rm(data, { recursive: true, force: true });
    expect(people.flatMap((person) => person.errors)).toEqual([]);
  });
  return {
    get browser() {
      return opened().browser;
    },
    get server() {
      return opened().server;
    },
    get address() {
      return opened().server.address;
    },
    get data() {
      return opened().data;
    },
    async person(options) {
      const person = await newPerson(opened().browser, options);
      people.push(person);
      return person;
    },
  };
}
