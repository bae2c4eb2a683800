/** A rectangle drawn on a map with Shift held down: the points in it are meant. */
import type { Map as LibreMap } from "maplibre-gl";
import type { Box } from "#shared/geo/territory.ts";
import styles from "./map.module.css";

/** pixels: less is a click */
const LEAST = 4;

export function watchBox(map: LibreMap, onBox: (box: Box) => void): () => void {
  const surface = map.getCanvasContainer();
  let from: { readonly x: number; readonly y: number } | null = null;
  let drawn: HTMLElement | null = null;

  function place(event: PointerEvent) {
    const { left, top } = surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
  function onDown(event: PointerEvent) {
    if (!event.shiftKey || event.button !== 0) return;
    map.dragPan.disable();
    from = place(event);
    drawn = document.createElement("div");
    drawn.className = styles.box ?? "";
    surface.append(drawn);
  }
  function onMove(event: PointerEvent) {
    if (from === null || drawn === null) return;
    const to = place(event);
    drawn.style.left = `${Math.min(from.x, to.x)}px`;
    drawn.style.top = `${Math.min(from.y, to.y)}px`;
    drawn.style.width = `${Math.abs(from.x - to.x)}px`;
    drawn.style.height = `${Math.abs(from.y - to.y)}px`;
  }
  function onUp(event: PointerEvent) {
    if (from === null) return;
    const [start, to] = [from, place(event)];
    end();
    if (Math.abs(start.x - to.x) < LEAST || Math.abs(start.y - to.y) < LEAST) return;
    const [a, b] = [map.unproject([start.x, start.y]), map.unproject([to.x, to.y])];
    onBox({
      kind: "box",
      ...{ west: Math.min(a.lng, b.lng), east: Math.max(a.lng, b.lng) },
      ...{ south: Math.min(a.lat, b.lat), north: Math.max(a.lat, b.lat) },
    });
  }
  function end() {
    from = null;
    drawn?.remove();
    drawn = null;
    map.dragPan.enable();
  }
  surface.addEventListener("pointerdown", onDown, true);
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", end);
  return () => {
    surface.removeEventListener("pointerdown", onDown, true);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", end);
  };
}
