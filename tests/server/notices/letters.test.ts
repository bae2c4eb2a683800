import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createUnsubscribeTokens } from "#server/notices/unsubscribe-tokens.ts";
import { openServerSecret } from "#server/people/server-secret.ts";
import { UserId } from "#shared/model/ids.ts";
import { Me } from "#shared/wire/http.ts";
import { NoticeChoices } from "#shared/wire/notices.ts";
import { QuestionsSent } from "#shared/wire/questions.ts";
import { createVisitor } from "../../support/visitor.ts";
import { type ClassOfThree, openClass } from "./class-of-three.ts";
import { openPostOffice } from "./post-office.ts";

describe("where a mail server is configured", () => {
  let post: Awaited<ReturnType<typeof openPostOffice>>;
  let house: ClassOfThree;
  beforeAll(async () => {
    post = await openPostOffice();
    house = await openClass({
      environment: {
        TABLEE_SMTP_URL: post.url.href,
        TABLEE_MAIL_FROM: "Tablée <tablee@example.fr>",
        TABLEE_PUBLIC_URL: "https://data.example.fr",
      },
    });
    giveAddress(house.ids.reviewer, "dupont@example.fr");
  });
  function giveAddress(person: string, address: string): void {
    const database = new BetterSqlite3(join(house.server.dataFolder, "tablee.sqlite"));
    database
      .prepare(
        "INSERT INTO logins (id, name, email, email_verified, created_at, updated_at, person) VALUES (?, 'D', ?, 1, 0, 0, ?)",
      )
      .run(person, address, person);
    database.close();
  }
  afterAll(async () => {
    await house.server.close();
    await post.close();
  });

  it("all open questions go to the reviewers as one letter, each with its link, and no address is shown", async () => {
    const { id } = await house.ask(house.editor, "Ouverte le samedi ?");
    const list = await house.editor.done("GET", `/spaces/${house.space.id}/questions`);
    expect(list).toMatchObject({ reviewers: [{ name: "Mme Dupont", reachable: true }] });
    expect(JSON.stringify(list)).not.toContain("dupont@");
    const sent = await house.editor.done("POST", `/spaces/${house.space.id}/questions/letter`);
    expect(sent).toMatchObject({ to: [{ name: "Mme Dupont" }] });
    const letter = (post.letters[0] ?? "").replace(/=\r\n/g, "");
    expect(letter).toMatch(/^To: dupont@example\.fr/m);
    expect(letter).toContain("Ouverte le samedi");
    expect(letter).toContain(`https://data.example.fr/s/${house.space.id}/questions?question=3D${id}`);
  });

  it("an address that is refused keeps no letter from the others, who sent it is told whose, and nobody gets it twice", async () => {
    const second = createVisitor(house.server.listening);
    await second.join(house.space.links?.reviewer ?? "", "M. Durand");
    giveAddress(Me.parse(await second.done("GET", "/me")).person.id, "durand@example.fr");
    post.refuse("dupont@example.fr");
    const before = post.letters.length;
    const send = async (to?: string[]) =>
      QuestionsSent.parse(await house.owner.done("POST", `/spaces/${house.space.id}/questions/letter`, { to }));
    const names = ({ to, notSent }: QuestionsSent) => [to, notSent].map((people) => people.map(({ name }) => name));
    const sent = await send();
    expect(names(sent)).toEqual([["M. Durand"], ["Mme Dupont"]]);
    post.accept("dupont@example.fr");
    expect(names(await send(sent.notSent.map(({ id }) => id)))).toEqual([["Mme Dupont"], []]);
    const received = post.letters.slice(before).map((letter) => /^To: (\S+)/m.exec(letter)?.[1]);
    expect(received).toEqual(["durand@example.fr", "dupont@example.fr"]);
  });

  it("a digest’s link stops digests by one click of a program that knows nothing else, and no made-up one does", async () => {
    const tokens = createUnsubscribeTokens(openServerSecret(house.server.dataFolder));
    const stop = (token: string) =>
      fetch(`${house.server.listening}/api/v1/unsubscribe/${token}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      });
    const token = tokens.tokenOf(UserId.parse(house.ids.reviewer));
    expect((await stop(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).status).toBe(404);
    const choices = async () => NoticeChoices.parse(await house.reviewer.done("GET", "/me/notices/choices"));
    expect(await choices()).toMatchObject({ digest: "daily", mail: "goes" });
    expect((await stop(token)).status).toBe(204);
    expect((await choices()).digest).toBe("never");
  });
});
