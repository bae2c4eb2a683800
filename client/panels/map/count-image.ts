/** The number of a circle, drawn as a picture: a map without fonts of its own has no other way to write. */

/** pixels of the picture, two for each of the screen */
const HEIGHT = 28;

/** `id`: `count-` and what is to be read. */
export function countImage(id: string, colour: string): ImageData {
  // thousands come as 1.7k, whatever the language
  const decimal = document.documentElement.lang === "fr" ? "," : ".";
  const text = id.replace(/^count-/, "").replace(".", decimal);
  const canvas = document.createElement("canvas");
  canvas.height = HEIGHT;
  canvas.width = 18 * Math.max(1, text.length) + 8;
  const context = canvas.getContext("2d");
  if (context === null) return new ImageData(1, 1);
  context.font = `600 22px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colour;
  context.fillText(text, canvas.width / 2, HEIGHT / 2);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
