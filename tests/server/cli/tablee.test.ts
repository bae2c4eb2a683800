/** The operator's commands: their help, and what they say when they are called the wrong way. */
import { describe, expect, it } from "vitest";
import { startServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { tablee } from "./run.ts";

describe("tablee", () => {
  it("lists its commands", async () => {
    const ran = await tablee(temporaryFolder(), "--help");
    expect(ran).toMatchObject({ code: 0, err: "" });
    for (const name of ["serve", "prepare", "backup FILE", "restore FILE", "status"]) expect(ran.out).toContain(name);
  });

  it.each(["serve", "prepare", "backup", "restore", "status"])("%s --help says what it does", async (name) => {
    const ran = await tablee(temporaryFolder(), name, "--help");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toMatch(new RegExp(`^Usage: npx tablee ${name}.*\n\n\\w`));
  });

  it.each([
    ["a command there is not", ["bakcup"], "There is no command “bakcup”"],
    ["an argument missing", ["backup"], "Usage: npx tablee backup FILE [--force]"],
    ["an argument too many", ["status", "now"], "Usage: npx tablee status [--json]"],
    ["an option there is not", ["restore", "--quickly", "x"], "--quickly"],
  ])("says so and ends with 2: %s", async (_, args, why) => {
    const ran = await tablee(temporaryFolder(), ...args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(why);
    expect(ran.err).toContain("npx tablee --help");
  });

  it.each([["backup", "x"], ["status"]])("%s names the folder when there is no database in it", async (...args) => {
    const folder = temporaryFolder();
    const ran = await tablee(folder, ...args.filter((arg) => arg !== undefined));
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain(`There is no database in ${folder}`);
  });
});

describe("tablee status", () => {
  it("says the same of the data while the server runs and when it has stopped", async () => {
    const folder = temporaryFolder();
    const server = await startServer({ dataFolder: folder });
    const running = await tablee(folder, "status");
    expect(running.out).toContain(`running at ${server.address}`);
    expect(running.out).toContain("Edits are taken.");
    expect(running.out).toContain("Last backup: NONE");
    const json = JSON.parse((await tablee(folder, "status", "--json")).out);
    expect(json).toMatchObject({ datasets: 0, rooms: 0, people: 0, notReady: null, lastBackup: null });
    await server.close();
    const stopped = await tablee(folder, "status");
    expect(stopped.out).toContain("not running");
    expect(stopped.out).toContain("Tables: 0");
  });
});
