/** A reviewer on a phone and a team on laptops: marks, a spot check, an approval of exactly what was seen, and what is public. */
import { EventEmitter, once } from "node:events";
import type { Page, Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import { cell, join, openSample, openSpace, openTable, readLinks, typeInto, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

const { approval } = words;

describe("the review", () => {
  const house = openHouse();

  it("goes from a draft to a public address, by phone, while others type", async () => {
    const { page: owner } = await house.person();
    const { page: phone } = await house.person();
    await phone.setViewportSize({ width: 390, height: 844 });
    await openSpace(owner, house.address, "Mayenne", "Olga");
    const links = await readLinks(owner);
    const address = await openSample(owner);
    await owner.getByRole("button", { name: words.app.dataset.approval, exact: true }).click();
    await owner.getByRole("button", { name: approval.steps["ask-review"] }).click();
    await owner.getByLabel(approval.note).fill("Regardez surtout les horaires.");
    await owner.getByRole("button", { name: approval.steps["ask-review"] }).click();
    await owner.getByRole("button", { name: approval.steps["take-back-request"] }).waitFor();

    await join(phone, new URL(links.reviewer, house.address).href, "Mme Martin");
    await openTable(phone, address);
    await cell(phone, 1, 1).click();
    await phone.getByRole("button", { name: approval.badge(approval.states["in-review"]) }).click();
    await phone.getByText("Regardez surtout les horaires.").waitFor();
    expect(await faultsInBothThemes(phone)).toEqual([]);

    // a row that is valid is seen as such by all, and as modified by all
    await phone.getByText(approval.parts.rows, { exact: true }).first().click();
    await phone.getByRole("button", { name: approval.marks.markAs.valid, exact: true }).click();
    await owner.getByRole("img", { name: approval.marks.names.valid, exact: true }).waitFor();
    await typeInto(owner, 1, 1, "Mairie annexe");
    await owner.getByRole("img", { name: approval.marks.names.modified }).waitFor();
    await phone.getByText(approval.marks.names.modified).first().waitFor();

    await phone.getByText(approval.parts.spotChecks, { exact: true }).click();
    await phone.getByRole("radiogroup").getByText("10", { exact: true }).click();
    await phone.getByRole("button", { name: approval.spotChecks.draw }).click();
    await phone.getByRole("article").waitFor();
    // answers are slower than the reviewer: what comes back of the first does not put the others back on the screen
    const { lastSent, letGo } = await holdJudgements(phone, 10);
    for (let row = 0; row < 9; row++) await phone.keyboard.press("j");
    await phone.getByText(approval.spotChecks.progress(9, 10)).waitFor();
    await phone.getByLabel(approval.spotChecks.word).fill("Fermée depuis janvier.");
    await phone.getByRole("button", { name: approval.spotChecks.wrong, exact: true }).click();
    await phone.getByText(approval.spotChecks.result(9, 10, 0.9)).waitFor();
    await phone.getByText("Fermée depuis janvier.").waitFor();
    await lastSent;
    const asked = phone.waitForResponse(
      (answer) => isSpotCheck(answer.request()) && answer.request().method() === "GET",
    );
    letGo("first");
    await asked;
    await phone.getByText(approval.spotChecks.result(9, 10, 0.9)).waitFor();
    await phone.getByRole("button", { name: approval.spotChecks.comment }).click();
    await phone.getByText(approval.spotChecks.commentSent).waitFor();
    letGo("others");
    // the row was drawn at random: it need not be on the owner's screen
    await owner.getByRole("button", { name: words.app.dataset.comments }).filter({ hasText: "1" }).waitFor();

    // the table changes under the dialog: the reviewer is told, and looks again
    await phone.getByText(approval.parts.state, { exact: true }).click();
    await phone.getByRole("button", { name: approval.steps.approve }).click();
    const dialog = phone.getByRole("dialog");
    await dialog.getByRole("button", { name: approval.deciding.approve, exact: true }).waitFor();
    await typeInto(owner, 1, 1, "Mairie centrale");
    await dialog.getByText(approval.deciding.changed).waitFor();
    await dialog.getByText("centrale").first().waitFor();
    await dialog.getByRole("button", { name: approval.deciding.takeNow }).click();
    await dialog.getByRole("button", { name: approval.deciding.approve, exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await phone.getByText(approval.approved.same).waitFor();

    // told of it, one is led to where the next step is
    await owner.getByRole("button", { name: words.app.dataset.approval, exact: true }).click();
    await owner.getByRole("button", { name: /^Notifications/ }).click();
    await owner.getByRole("link", { name: words.notices.stateSentences.approved("Mme Martin") }).click();
    await owner.getByRole("button", { name: approval.steps.publish }).click();
    await owner.getByRole("button", { name: approval.steps.publish }).click();
    const file = (await owner.getByRole("link", { name: approval.publication.file }).getAttribute("href")) ?? "";
    await typeInto(owner, 1, 1, "Pas encore relu");
    await phone.getByText(approval.approved.cells(1)).waitFor();
    await phone.getByRole("button", { name: approval.approved.difference }).waitFor();
    const published = await (await fetch(file)).text();
    expect(published).toContain("Mairie centrale");
    expect(published).not.toContain("Pas encore relu");
    // undone, it is what was approved again
    await cell(owner, 1, 1).click();
    await owner.keyboard.press("Control+z");
    await phone.getByText(approval.approved.same).waitFor();
    const { page: anyone } = await house.person();
    await anyone.goto(file.replace(/\.csv$/, ""));
    await anyone.getByRole("link", { name: /Télécharger/ }).waitFor();
  });
});

function isSpotCheck(request: Request): boolean {
  return /\/spot-checks\/[^/]+(?:\/|$)/.test(request.url());
}

/** The first of so many judgements waits, and the others wait for longer. */
async function holdJudgements(page: Page, count: number) {
  const gate = new EventEmitter();
  const opened = { first: once(gate, "first"), others: once(gate, "others") };
  const lastSent = once(gate, "last");
  let sent = 0;
  await page.route("**/spot-checks/**", async (route) => {
    if (isSpotCheck(route.request()) && route.request().method() !== "GET") {
      sent += 1;
      if (sent === count) gate.emit("last");
      await (sent === 1 ? opened.first : opened.others);
    }
    await route.continue();
  });
  return { lastSent, letGo: (which: "first" | "others") => gate.emit(which) };
}
