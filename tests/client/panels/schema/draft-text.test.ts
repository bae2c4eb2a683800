// @vitest-environment happy-dom
import { act, createElement, useRef } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { type DraftText, useDraftText } from "#client/panels/schema/use-draft-text.ts";

beforeAll(() => vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));

/** One input of the schema, over what is saved there. */
async function openDraft(first: string, onSave: (text: string, over: string) => Promise<boolean>) {
  let draft: DraftText | null = null;
  function Input({ value }: { readonly value: string }) {
    draft = useDraftText({ property: "missingValues", value, onSave }, useRef(null));
    return null;
  }
  const root = createRoot(document.createElement("div"));
  const write = (value: string) => act(async () => root.render(createElement(Input, { value })));
  onTestFinished(() => act(async () => root.unmount()));
  await write(first);
  return {
    write,
    act: (gesture: (draft: DraftText) => void) => act(async () => draft && gesture(draft)),
    now: () => draft,
  };
}

it("is saved over what was there when one began to type, so that what another added meanwhile is not taken away", async () => {
  const saved: [string, string][] = [];
  const input = await openDraft("n/a", async (text, over) => saved.push([text, over]) > 0);
  await input.act((draft) => draft.type("n/a, N"));
  await input.write("n/a, NSP");
  await input.act((draft) => draft.type("n/a, ND"));
  await input.act((draft) => draft.save());
  expect(saved).toEqual([["n/a, ND", "n/a"]]);
});

it("that changed nothing once saved shows what is there", async () => {
  const input = await openDraft("n/a, ND", async () => true);
  await input.act((draft) => draft.type("n/a,ND"));
  await input.act((draft) => draft.save());
  expect(input.now()).toMatchObject({ is: "none", shown: "n/a, ND" });
});
