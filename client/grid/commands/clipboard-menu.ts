/** Copy, cut and paste asked for in a menu: they fire the same clipboard events as the keys do. */
import { paste } from "../interaction/paste.ts";
import type { Command, Hands } from "./command.ts";

export const copyCells: Command = {
  id: "copy",
  part: "cell",
  changes: false,
  shortcuts: [{ key: "c", ctrl: true }],
  label: (words) => words.commands.copy,
  isEnabled: (hands) => hands.bounds() !== null,
  run: (hands) => fire(hands, "copy"),
};

export const copyWithTitles: Command = {
  id: "copy-with-titles",
  part: "cell",
  changes: false,
  // Ctrl+Shift+C is the browser's own
  shortcuts: [],
  label: (words) => words.commands.copyWithTitles,
  isEnabled: (hands) => hands.bounds() !== null,
  run(hands) {
    hands.copying.titles = "with-titles";
    fire(hands, "copy");
    hands.copying.titles = "cells";
  },
};

export const cutCells: Command = {
  id: "cut",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "x", ctrl: true }],
  label: (words) => words.commands.cut,
  isEnabled: (hands) => hands.bounds() !== null,
  run: (hands) => fire(hands, "cut"),
};

export const pasteCells: Command = {
  id: "paste",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "v", ctrl: true }],
  label: (words) => words.commands.paste,
  isEnabled: (hands) => hands.point() !== null,
  run(hands) {
    const refused = () => hands.say(hands.words.pasteByKeys);
    if (!navigator.clipboard?.readText) refused();
    else navigator.clipboard.readText().then((text) => paste(hands, { text, html: "" }), refused);
  },
};

function fire(hands: Hands, event: "copy" | "cut"): void {
  hands.input.current?.focus({ preventScroll: true });
  // the one way to reach the clipboard that asks no permission and works without https
  document.execCommand(event);
}
