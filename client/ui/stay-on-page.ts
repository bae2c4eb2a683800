/** A file dropped where nothing takes it makes browsers leave the page for it: here it does nothing. */
export function stayOnPage(): void {
  for (const type of ["dragover", "drop"] as const) {
    window.addEventListener(type, (event) => {
      const takes = event.target instanceof HTMLInputElement && event.target.type === "file";
      if (event.defaultPrevented || takes || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    });
  }
}
