import { describe, expect, it } from "vitest";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { codeOf, problemFrom } from "#client/api/request.ts";
import { WORDS } from "#shared/i18n/words.ts";

const body = (code: string, more = {}) =>
  JSON.stringify({ type: "about:blank", title: code, status: 422, code, ...more });

describe("the sentence of a failure", () => {
  it.each<[string, number, string, RegExp]>([
    ["a problem of ours", 422, body("file-empty"), /^Ce fichier est vide/],
    ["a problem with its figures", 422, body("file-cut-short", { args: { byte: 41 } }), /octet 41/],
    ["a problem with its place", 400, body("bad-request", { place: "name" }), /\(name\)/],
    ["a code that this version does not know", 418, body("teapot"), /^Une erreur est survenue de notre côté/],
    ["a page of a proxy instead of a problem", 500, "<html>oops</html>", /^Une erreur est survenue de notre côté/],
    ["a gateway without a server behind it", 502, "<html>Bad gateway</html>", /^Le serveur ne répond pas/],
    [
      "a catalogue that does not answer",
      502,
      body("catalogue-unreachable", { args: { address: "https://x.example" } }),
      /https:\/\/x\.example/,
    ],
  ])("%s", (_what, status, text, sentence) => {
    expect(failureSentence(problemFrom(status, text), WORDS.fr)).toMatch(sentence);
  });

  it("is said in the language of the page", () => {
    expect(failureSentence(problemFrom(422, body("file-empty")), WORDS.en)).toBe(WORDS.en.problems["file-empty"]({}));
  });

  it("of something nobody foresaw hides its technical words", () => {
    expect(failureSentence(new TypeError("x is undefined"), WORDS.fr)).not.toContain("undefined");
  });

  it("has a code when it is a problem, and none when nothing answered", () => {
    expect(codeOf(problemFrom(422, body("file-empty")))).toBe("file-empty");
    expect(codeOf(problemFrom(502, ""))).toBeNull();
  });
});
