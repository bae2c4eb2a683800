/** The lines of a CSV dropped on the page, parsed in it: the first are the titles. Nothing is kept, checked or shared. */
import Papa from "papaparse";

export function onDroppedLines(show: (titles: readonly string[], lines: string[][]) => void): void {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    const [titles = [], ...lines] = Papa.parse<string[]>((await file.text()).trimEnd()).data;
    show(titles, lines);
  });
}

/** Says to whoever measures that rows are drawn, or that what was pasted is in them. */
export function tell(what: "drawn" | "pasted"): void {
  document.body.dataset[what] = "yes";
}

export function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  return root;
}
