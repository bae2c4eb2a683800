import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NoticeChoices, NoticeList } from "#shared/wire/notices.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";
import { type ClassOfThree, openClass } from "./class-of-three.ts";
import { readStream } from "./event-reader.ts";

const noticesOf = async (visitor: Visitor) => NoticeList.parse(await visitor.done("GET", "/me/notices"));

describe("what people are told", () => {
  let house: ClassOfThree;
  beforeAll(async () => {
    house = await openClass();
  });
  afterAll(() => house.server.close());

  it("is what concerns them, and never what they did themselves", async () => {
    const { owner, editor, reviewer } = house;
    const { id } = await house.ask(editor, "Quel est le bon code postal ?");
    expect((await noticesOf(reviewer)).notices[0]).toMatchObject({
      kind: "question",
      by: { name: "Karim" },
      dataset: { name: "mairies.csv" },
      about: { is: "thread", thread: id, excerpt: "Quel est le bon code postal ?" },
      read: false,
    });
    expect((await noticesOf(editor)).notices).toEqual([]);
    expect((await noticesOf(owner)).notices).toEqual([]);

    await house.reply(reviewer, id, "62153, j’en suis sûre.");
    expect((await noticesOf(editor)).notices.map(({ kind, by }) => [kind, by?.name])).toEqual([
      ["answer", "Mme Dupont"],
    ]);
    expect((await noticesOf(reviewer)).notices).toHaveLength(1);
  });

  it("is marked read, in all tabs, by thread, one by one or all at once", async () => {
    const { editor, reviewer } = house;
    const [one, other] = [await house.ask(editor, "Un ?"), await house.ask(editor, "Deux ?")];
    const stream = await readStream(house.server.address, reviewer.token);
    const before = (await stream.nextOf("unread")).unread;
    await reviewer.done("POST", "/me/notices/read", { thread: one.id });
    expect((await stream.nextOf("unread")).unread).toBe(before - 1);
    const { notices } = await noticesOf(reviewer);
    expect(notices.filter(({ read }) => read).map(({ about }) => about)).toMatchObject([{ thread: one.id }]);
    await reviewer.done("POST", "/me/notices/read", { ids: [notices[0]?.id] });
    expect(notices[0]?.about).toMatchObject({ thread: other.id });
    await reviewer.done("POST", "/me/notices/read", { through: notices[0]?.id });
    expect((await noticesOf(reviewer)).unread).toBe(0);
  });

  it("leaves out the kinds that someone muted", async () => {
    const { editor, reviewer } = house;
    const chosen = await reviewer.done("PUT", "/me/notices/choices", { digest: "hourly", muted: ["question"] });
    expect(NoticeChoices.parse(chosen)).toEqual({ digest: "hourly", muted: ["question"], mail: "no-server" });
    const before = (await noticesOf(reviewer)).notices.length;
    await house.ask(editor, "Muet ?");
    expect((await noticesOf(reviewer)).notices).toHaveLength(before);
    await reviewer.done("PUT", "/me/notices/choices", { digest: "daily", muted: [] });
  });

  it("comes live, and what was missed comes with the last one known", async () => {
    const { editor, reviewer } = house;
    const stream = await readStream(house.server.address, reviewer.token);
    await stream.nextOf("unread");
    await house.ask(editor, "En direct ?");
    const { notice } = await stream.nextOf("notice");
    expect(notice.about).toMatchObject({ excerpt: "En direct ?" });
    stream.leave();
    await house.ask(editor, "Pendant l’absence ?");
    await house.ask(editor, "Encore ?");
    const again = await readStream(house.server.address, reviewer.token, notice.id);
    const missed = [await again.nextOf("notice"), await again.nextOf("notice")];
    expect(missed.map((event) => event.notice.about)).toMatchObject([
      { excerpt: "Pendant l’absence ?" },
      { excerpt: "Encore ?" },
    ]);
  });

  it("tells everyone in the space that a thread changed, for lists of questions", async () => {
    const stream = await readStream(house.server.address, house.owner.token);
    await stream.nextOf("unread");
    await house.ask(house.editor, "Vue par l’équipe ?");
    expect(await stream.nextOf("thread")).toMatchObject({ dataset: house.dataset, space: house.space.id });
  });

  it("closes the oldest of one person’s streams when there are more than eight", async () => {
    const streams = [];
    for (let n = 0; n < 9; n++) {
      const stream = await readStream(house.server.address, house.owner.token);
      await stream.nextOf("unread");
      streams.push(stream);
    }
    expect(await streams[0]?.next()).toBeNull();
  });

  it("is nobody’s who is not signed in", async () => {
    expect((await readStream(house.server.address, null)).status).toBe(401);
  });

  it("ends with the session: nothing is told to who signed out", async () => {
    const guest = createVisitor(house.server.address);
    await guest.join(house.space.links?.reviewer ?? "", "Paul");
    const stream = await readStream(house.server.address, guest.token);
    await stream.nextOf("unread");
    await guest.done("POST", "/account/sign-out", { everywhere: false });
    await house.ask(house.editor, "Après le départ ?");
    expect(await stream.next()).toBeNull();
  });

  it("is not told, nor shown any more, to who has left the space", async () => {
    const { owner, editor, reviewer, ids, space } = house;
    const { id } = await house.ask(reviewer, "Une question de la référente");
    await house.reply(owner, id, "Réponse");
    expect((await noticesOf(reviewer)).notices[0]).toMatchObject({ kind: "answer" });
    await owner.done("DELETE", `/spaces/${space.id}/members/${ids.reviewer}`);
    await house.ask(editor, "Après le départ ?");
    await house.reply(owner, id, "Encore");
    expect(await noticesOf(reviewer)).toEqual({ notices: [], unread: 0 });
  });

  it("goes with its dataset to the trash", async () => {
    const { owner, editor, dataset } = house;
    const { id } = await house.ask(owner, "Pour la corbeille ?");
    await house.reply(editor, id, "Oui");
    expect((await noticesOf(owner)).unread).toBeGreaterThan(0);
    await owner.done("DELETE", `/datasets/${dataset}`);
    expect((await noticesOf(owner)).unread).toBe(0);
  });
});
