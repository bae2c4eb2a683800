/** The shape of a text: what it is made of, whatever its words and figures. */

/** Letters that stand for as many or more of the same case in a row. */
const LETTERS = 3;
/** Characters of a shape: of a longer text, the beginning. */
const LONGEST = 100;

/**
 * `A` for a capital, `a` for another letter, `9` for a digit; any other character as it is. Each digit counts; three letters stand for
 * three or more, the capital that begins a word included: `75 001` is `99 999`, `Lyon` and `Grenoble` are `Aaa`, `AB-123-CD` is `AA-999-AA`.
 * Texts whose shape would be longer than 100 characters share the beginning of it, followed by `…`. Blank for a blank text.
 */
export function shapeOf(text: string): string {
  let shape = "";
  let before = "";
  let run = 0;
  for (const character of text) {
    const sign = signOf(character);
    if (sign === "a" || sign === "A") {
      // the capital that begins a word is one of its three letters
      run = sign === before || (sign === "a" && before === "A" && run === 1) ? run + 1 : 1;
      before = sign;
      if (run > LETTERS) continue;
    } else before = "";
    shape += sign;
    if (shape.length > LONGEST) return `${shape.slice(0, LONGEST)}…`;
  }
  return shape;
}

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) {
    if (code >= 97 && code <= 122) return "a";
    if (code >= 65 && code <= 90) return "A";
    return code >= 48 && code <= 57 ? "9" : character;
  }
  if (/^[\p{Lu}\p{Lt}]$/u.test(character)) return "A";
  // an accent written apart belongs to its letter
  if (/^[\p{L}\p{M}]$/u.test(character)) return "a";
  return /^\p{Nd}$/u.test(character) ? "9" : character;
}
