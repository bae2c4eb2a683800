/** A map with a cross in its middle: the point is what lies under the cross. Its background may be missing; the cross moves all the same. */
import "leaflet/dist/leaflet.css";
import {
  canvas,
  circleMarker,
  GridLayer,
  type Map as LeafletMap,
  layerGroup,
  map as leafletMap,
  tileLayer,
} from "leaflet";
import type { MapTiles } from "#client/ui/map-tiles.ts";
import type { Point } from "#shared/french/gps.ts";

export interface PointMap {
  /** puts the cross there, without telling of it */
  show(point: Point): void;
  /** pixels of the screen, to the east and to the south */
  pan(east: number, south: number): void;
  zoom(steps: 1 | -1): void;
  remove(): void;
}

interface Surroundings {
  readonly tiles: MapTiles | null;
  /** null: the others are shown whole, or France */
  readonly at: Point | null;
  readonly others: readonly Point[];
  /** the person moved the cross */
  onMove(point: Point): void;
  /** the background answers, or does not */
  onBackground(reached: boolean): void;
}

const FRANCE: [[number, number], [number, number]] = [
  [41.3, -5.2],
  [51.1, 9.6],
];
/** levels of zoom: a building, a town */
const NEAR = 16;
const STREETS = 13;
const FURTHEST = 2;
const NEAREST = 19;

export function createPointMap(
  element: HTMLElement,
  { tiles, at, others, onMove, onBackground }: Surroundings,
): PointMap {
  const map = leafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    // the keys are ours: they move the cross, not the page
    keyboard: false,
    fadeAnimation: false,
    zoomAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    // around the cross, which stays on its point
    scrollWheelZoom: "center",
    doubleClickZoom: "center",
    touchZoom: "center",
    minZoom: FURTHEST,
    maxZoom: NEAREST,
  });
  if (at !== null) map.setView([at.latitude, at.longitude], NEAR);
  else map.fitBounds(others.length > 0 ? boundsOf(others) : FRANCE, { maxZoom: NEAR, animate: false });
  new Lines({ tileSize: 128 }).addTo(map);
  if (tiles !== null) {
    // an ampersand in the address of a picture is an ampersand
    const background = tileLayer(tiles.address, { maxZoom: NEAREST });
    background.on("tileload", () => onBackground(true));
    background.on("tileerror", () => onBackground(false));
    background.addTo(map);
  }
  dots(others).addTo(map);
  const tell = () => onMove(centreOf(map));
  function go(east: number, south: number): void {
    map.panBy([east, south], { animate: false });
    tell();
  }
  map.on("drag", tell);
  map.on("click", ({ containerPoint }) => {
    const { x, y } = containerPoint.subtract(map.getSize().divideBy(2));
    go(x, y);
  });
  const sizes = new ResizeObserver(() => map.invalidateSize({ pan: false }));
  sizes.observe(element);

  return {
    show: ({ latitude, longitude }) =>
      map.setView([latitude, longitude], Math.max(map.getZoom(), STREETS), { animate: false }),
    pan: go,
    zoom: (steps) => map.setZoom(map.getZoom() + steps, { animate: false }),
    remove() {
      sizes.disconnect();
      // drawing at once, Leaflet's canvas loses count of a frame that it asked for before: that one comes first, and still has what to draw on
      requestAnimationFrame(() => map.remove());
    },
  };
}

function centreOf(map: LeafletMap): Point {
  const { lat, lng } = map.getCenter().wrap();
  return { latitude: lat, longitude: lng };
}

function boundsOf(points: readonly Point[]): [number, number][] {
  return points.map(({ latitude, longitude }) => [latitude, longitude]);
}

/** Something that moves under the cross where there is no background. */
class Lines extends GridLayer {
  protected override createTile(): HTMLElement {
    const square = document.createElement("div");
    square.dataset.part = "lines";
    return square;
  }
}

function dots(points: readonly Point[]) {
  const renderer = canvas();
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--accent").trim();
  const marks = points.map(({ latitude, longitude }) =>
    circleMarker([latitude, longitude], {
      renderer,
      radius: 4,
      weight: 1,
      color: "#fff",
      fillColor: colour,
      fillOpacity: 0.9,
      interactive: false,
    }),
  );
  return layerGroup(marks);
}
