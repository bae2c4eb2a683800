/** A guest saves their access, leaves a shared computer, comes back elsewhere, and brings along what they did there as a guest. */
import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { cell, join, openSample, openSpace, readLinks, seesSaving, typeInto, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

const { account } = words;
const EMAIL = "ines@valfleuri.example";
const PASSWORD = "le facteur passe à onze heures";

describe("accounts", () => {
  const house = openHouse();

  it("keep a guest's work: an address given, signed out of a shared computer, back from another", async () => {
    const { page } = await house.person();
    const space = await openSpace(page, house.address, "Commune de Val-Fleuri", "Inès");
    const links = await readLinks(page);
    const table = await openSample(page);
    await typeInto(page, 1, 1, "Mairie d’Inès");
    await seesSaving(page, words.app.saving.stored);

    await page.goto(space);
    await page.getByRole("link", { name: account.menu.save, exact: true }).click();
    await page.getByLabel(account.fields.email).fill(EMAIL);
    await page.getByLabel(account.fields.password, { exact: true }).fill(PASSWORD);
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: account.page.guestSubmit, exact: true }).click();
    await page.getByText(EMAIL).first().waitFor();

    // a shared computer: nothing stays behind
    await page.getByRole("button", { name: account.menu.signOut, exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(account.leave.forget).check();
    await dialog.getByRole("button", { name: account.leave.submit }).click();
    await page.getByRole("link", { name: account.welcome.signInLink }).waitFor();
    const left = await page.evaluate(async () => ({
      copies: (await indexedDB.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith("tablee:")),
      answers: Object.keys(localStorage).filter((name) => name.startsWith("tablee.kept")),
    }));
    expect(left).toEqual({ copies: [], answers: [] });

    // elsewhere, as a guest of another space first: its spaces come along, and one is where one was going
    const { page: elsewhere } = await house.person({ colorScheme: "dark" });
    await join(elsewhere, new URL(links.reviewer, house.address).href, "Inès au bureau");
    await openSpace(elsewhere, house.address, "Mayenne", "Inès au bureau");
    await elsewhere.goto(`${house.address}/sign-in?then=${new URL(table).pathname}`);
    await elsewhere.getByLabel(account.fields.bring(["Commune de Val-Fleuri", "Mayenne"])).waitFor();
    await elsewhere.getByLabel(account.fields.email).fill(EMAIL);
    await elsewhere.getByLabel(account.fields.password, { exact: true }).fill("pas cette phrase-là");
    expect((await new AxeBuilder({ page: elsewhere }).setLegacyMode().analyze()).violations).toEqual([]);
    await elsewhere.keyboard.press("Enter");
    await elsewhere.getByRole("alert").waitFor();
    await elsewhere.getByLabel(account.fields.password, { exact: true }).fill(PASSWORD);
    await elsewhere.keyboard.press("Enter");
    await elsewhere.getByText(account.brought.past("Inès au bureau"), { exact: false }).waitFor();
    await elsewhere.getByRole("button", { name: account.signIn.goOn }).click();
    await elsewhere.waitForURL(table);
    await expect.poll(() => cell(elsewhere, 1, 1).textContent()).toBe("Mairie d’Inès");
    // still its owner, and the other space is theirs too
    await elsewhere.goto(house.address);
    await elsewhere.getByRole("link", { name: /Mayenne/ }).waitFor();
    await elsewhere.getByRole("link", { name: /Val-Fleuri.*responsable/ }).waitFor();
  });
});
