import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createInvitationTokens } from "#server/people/invitation-tokens.ts";
import { openServerSecret } from "#server/people/server-secret.ts";
import { createTickets } from "#server/people/tickets.ts";
import { newId } from "#server/storage/new-id.ts";
import { DatasetId, InvitationId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("the server's secret", () => {
  it("is made once, and only its owner can read it", () => {
    const folder = temporaryFolder();
    const secret = openServerSecret(folder);
    expect(secret).toHaveLength(32);
    expect(openServerSecret(folder)).toEqual(secret);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it("is closed again when its file was opened to others", () => {
    const folder = temporaryFolder();
    openServerSecret(folder);
    chmodSync(join(folder, "secret"), 0o644);
    openServerSecret(folder);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it("is not replaced when its file is damaged: every link would stop working", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "secret"), "half");
    expect(() => openServerSecret(folder)).toThrow(/not a secret of 32 bytes/);
    expect(readFileSync(join(folder, "secret"), "utf8")).toBe("half");
  });
});

describe("the token of an invitation", () => {
  const tokens = createInvitationTokens(Buffer.alloc(32, 1));
  const id = newId(InvitationId);
  const token = tokens.tokenOf(id);

  it("leads back to its invitation", () => {
    expect(tokens.idOf(token)).toBe(id);
    expect(tokens.tokenOf(id)).toBe(token);
  });

  it.each([
    ["another id", `${newId(InvitationId)}${token.slice(20)}`],
    ["a changed signature", `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
    ["no signature", token.slice(0, 20)],
    ["something after it", `${token}A`],
    ["nothing", ""],
    ["an accented signature of the same length", `${token.slice(0, -1)}é`],
  ])("is refused with %s", (_, wrong) => {
    expect(tokens.idOf(wrong)).toBeNull();
  });

  it("is refused by a server with another secret", () => {
    expect(createInvitationTokens(Buffer.alloc(32, 2)).idOf(token)).toBeNull();
  });
});

describe("a ticket", () => {
  const token = "asked with";
  const dataset = newId(DatasetId);

  it("is good once, for its dataset, for 30 seconds", () => {
    const clock = { at: 0 };
    const tickets = createTickets(() => clock.at);
    const [used, other, late] = [
      tickets.issue(token, dataset),
      tickets.issue(token, dataset),
      tickets.issue(token, dataset),
    ];
    expect(tickets.redeem(used, dataset)).toBe(token);
    expect(tickets.redeem(used, dataset)).toBeNull();
    expect(tickets.redeem(other, newId(DatasetId))).toBeNull();
    clock.at = 30_000;
    expect(tickets.redeem(late, dataset)).toBeNull();
    expect(tickets.redeem("made up", dataset)).toBeNull();
  });
});
