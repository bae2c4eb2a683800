/** The network goes, the typing goes on, the network comes back, everything is merged; the state line tells the truth all along. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Network, openNetwork } from "#tests/support/network.ts";
import { startServerProcess } from "#tests/support/server-process.ts";
import {
  createTable,
  csvFile,
  giveFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const FILE = csvFile("colleges.csv", "nom,commune,effectif\r\nA,Lens,1\r\nB,Liévin,2\r\nC,Avion,3\r\n");

describe("a network that fails", () => {
  const house = openHouse();
  let network: Network;
  let address = "";
  beforeAll(async () => {
    network = await openNetwork(house.server.port);
    address = `http://127.0.0.1:${network.port}`;
  });
  afterAll(async () => {
    await network.close();
  });

  async function bothIn() {
    const ines = await house.person({ offline: true });
    const malo = await house.person({ offline: true });
    await openSpace(ines.page, address, "Lens", "Inès");
    const links = await readLinks(ines.page);
    await giveFile(ines.page, FILE);
    const table = await createTable(ines.page);
    // Malo is on another network, straight at the server
    await join(malo.page, new URL(new URL(links.editor, address).pathname, house.address).href, "Malo");
    await openTable(malo.page, new URL(new URL(table).pathname, house.address).href);
    return { ines: ines.page, malo: malo.page, table };
  }

  it("typing goes on offline, says how many edits wait, and everything merges when the network is back", async () => {
    const { ines, malo } = await bothIn();
    await seesSaving(ines, words.app.saving.stored);
    network.cut();
    await typeInto(ines, 1, 1, "écrit hors ligne");
    await typeInto(ines, 2, 1, "et encore");
    await seesSaving(ines, words.app.saving.offline(2));
    await typeInto(malo, 3, 1, "pendant ce temps");
    await seesSaving(malo, words.app.saving.stored);
    network.mend();
    await sees(malo, 1, 1, "écrit hors ligne");
    await sees(malo, 2, 1, "et encore");
    await sees(ines, 3, 1, "pendant ce temps");
    await seesSaving(ines, words.app.saving.stored);
  });

  it("what waits survives closing the tab, and leaves when it is opened again", async () => {
    const { ines, malo, table } = await bothIn();
    await seesSaving(ines, words.app.saving.stored);
    network.cut();
    await typeInto(ines, 2, 2, "gardé");
    await seesSaving(ines, words.app.saving.offline(1));
    const { context } = { context: ines.context() };
    await ines.close();
    network.mend();
    const again = await context.newPage();
    await openTable(again, table);
    await sees(again, 2, 2, "gardé");
    await sees(malo, 2, 2, "gardé");
    await seesSaving(again, words.app.saving.stored);
  });

  it("the server is killed while people type; after its restart nothing that was shown as saved is missing, and the rest arrives", async () => {
    const { ines, malo } = await bothIn();
    await typeInto(ines, 1, 3, "enregistré");
    await sees(malo, 1, 3, "enregistré");
    await seesSaving(ines, words.app.saving.stored);
    await house.server.kill();
    await typeInto(ines, 2, 3, "pendant la panne");
    await seesSaving(ines, words.app.saving.offline(1));
    const second = await startServerProcess(house.data);
    try {
      network.leadTo(second.port);
      await seesSaving(ines, words.app.saving.stored);
      await sees(ines, 1, 3, "enregistré");
      const response = await ines.request.get(
        `${address}/api/v1/datasets/${new URL(ines.url()).pathname.split("/").pop()}/export.csv`,
      );
      expect(await response.text()).toBe(
        "nom,commune,effectif\r\nA,Lens,enregistré\r\nB,Liévin,pendant la panne\r\nC,Avion,3\r\n",
      );
    } finally {
      await ines.close();
      await second.stop();
    }
  });
});
