/** An owner invites a class from a pasted list; one of them comes in by their own link, works, and is removed while at work. */
import { describe, expect, it } from "vitest";
import { cell, openSample, openSpace, openTable, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

describe("the members of a space", () => {
  const house = openHouse();

  it("come in by a link of a list, with their name, and are out at once when they are removed", async () => {
    const { page: owner } = await house.person();
    const { page: malo } = await house.person();
    const space = await openSpace(owner, house.address, "Mayenne", "Inès");
    const table = await openSample(owner);

    await owner.goto(`${space}/members?tab=list`);
    await owner
      .getByLabel(words.members.list.label, { exact: true })
      .fill("Nom\tE-mail\nMalo Petit\tmalo@lycee.example\nRose Garnier\trose@");
    await owner.getByText(words.members.list.problems["email-wrong"]("rose@")).waitFor();
    await owner.getByRole("button", { name: words.members.list.create(1) }).click();
    await owner.getByText(words.members.list.done(1)).waitFor();
    const link =
      (await owner
        .getByText(/\/join\//)
        .first()
        .textContent()) ?? "";

    await malo.goto(link);
    await malo.getByText(words.members.join.by("Inès")).waitFor();
    await malo.getByText(words.members.join.asNamed("Malo Petit")).waitFor();
    await malo.getByRole("button", { name: words.app.join.enter }).click();
    await malo.waitForURL(/\/s\/[0-9a-z]{20}$/);
    await openTable(malo, table);
    await cell(malo, 1, 1).click();

    await owner.getByRole("tab", { name: words.members.tabs.members }).click();
    await owner.getByText(words.members.people.here, { exact: true }).waitFor();
    await owner.getByRole("button", { name: words.members.people.actions("Malo Petit") }).click();
    await owner.getByRole("menuitem", { name: words.members.people.remove }).click();
    await owner.getByRole("button", { name: words.members.removing.yes, exact: true }).click();
    await owner.getByText(words.members.people.removed("Malo Petit")).waitFor();
    await malo.getByText(words.app.refused["dataset-not-found"]).first().waitFor();

    await owner.getByRole("tab", { name: words.members.tabs.journal }).click();
    await owner.getByText("Inès a retiré Malo Petit de l’espace.").waitFor();
    await malo.goto(link);
    await malo.getByRole("alert").waitFor();
    expect(await malo.getByRole("alert").textContent()).toContain("Inès");
  });
});
