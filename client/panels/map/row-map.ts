/** The rows of a table on a map, drawn by WebGL: many at one place are one circle with a number; the active row is a mark that can be moved. */
import "maplibre-gl/dist/maplibre-gl.css";
import { type GeoJSONSource, Map as LibreMap, LngLatBounds, Marker, type StyleSpecification } from "maplibre-gl";
import type { MapTiles } from "#client/ui/map-tiles.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import type { Box } from "#shared/geo/territory.ts";
import { countImage } from "./count-image.ts";
import type { PointFeatures } from "./point-features.ts";
import type { TerritoryFeatures } from "./territory-features.ts";
import { watchBox } from "./watch-box.ts";

export interface RowMap {
  show(points: PointFeatures): void;
  /** the outlines behind them */
  outline(territory: TerritoryFeatures): void;
  /** the mark of one row; null: none. `movable`: it can be dragged */
  mark(point: Point | null, movable: boolean): void;
  goTo(point: Point): void;
  /** all of them in sight */
  fit(bounds: Omit<Box, "kind"> | null): void;
  zoom(steps: 1 | -1): void;
  frame(): Box;
  centre(): Point;
  remove(): void;
}

interface Hands {
  readonly tiles: MapTiles | null;
  onPick(row: RowHandle): void;
  /** the mark was let go there */
  onMove(point: Point): void;
  /** a rectangle was drawn with Shift */
  onBox(box: Box): void;
  onFrame(): void;
  /** the background answers, or does not */
  onBackground(reached: boolean): void;
}

const FRANCE: Omit<Box, "kind"> = { west: -5.2, south: 41.3, east: 9.6, north: 51.1 };
const NEAREST = 19;
/** beyond it, each row is a point of its own */
const APART = 15;
/** of a mark that one goes to */
const STREETS = 15;

export function createRowMap(element: HTMLElement, hands: Hands): RowMap {
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const map = new LibreMap({
    container: element,
    style: styleOf(hands.tiles, colour),
    bounds: boundsOf(FRANCE),
    maxZoom: NEAREST,
    attributionControl: false,
    // the keys are ours, and Shift draws a rectangle
    keyboard: false,
    boxZoom: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    // pictures then come as pictures, which the page may show
    refreshExpiredTiles: false,
  });
  map.touchZoomRotate.disableRotation();
  // its keys are the buttons beside it, and what it says is in the lists under it
  const canvas = map.getCanvas();
  canvas.tabIndex = -1;
  canvas.removeAttribute("role");
  canvas.removeAttribute("aria-label");
  canvas.setAttribute("aria-hidden", "true");
  let waiting: PointFeatures | null = null;
  let around: TerritoryFeatures | null = null;
  let marker: Marker | null = null;

  map.on("styleimagemissing", ({ id }) => {
    if (!map.hasImage(id)) map.addImage(id, countImage(id, colour("--on-accent")), { pixelRatio: 2 });
  });
  map.on("load", () => {
    if (around !== null) setTerritory(around);
    if (waiting !== null) setPoints(waiting);
  });
  map.on("moveend", () => hands.onFrame());
  map.on("sourcedata", (event) => {
    if (event.sourceId === "tiles" && map.isSourceLoaded("tiles")) hands.onBackground(true);
  });
  map.on("error", ({ error, ...event }) => {
    if ("sourceId" in event && event.sourceId === "tiles") hands.onBackground(false);
    else console.warn(error);
  });
  map.on("click", "points", ({ features }) => {
    const row = features?.[0]?.properties.row;
    if (typeof row === "number") hands.onPick(row as RowHandle);
  });
  map.on("click", "clusters", ({ features, lngLat }) => {
    const cluster = features?.[0]?.properties.cluster_id;
    const source = map.getSource<GeoJSONSource>("rows");
    if (typeof cluster !== "number" || source === undefined) return;
    source.getClusterExpansionZoom(cluster).then((zoom) => map.easeTo({ center: lngLat, zoom }), console.warn);
  });
  for (const layer of ["points", "clusters"]) {
    map.on("mouseenter", layer, () => {
      map.getCanvas().style.cursor = "pointer";
    });
    map.on("mouseleave", layer, () => {
      map.getCanvas().style.cursor = "";
    });
  }
  const stopBox = watchBox(map, hands.onBox);

  function setPoints(points: PointFeatures): void {
    map.getSource<GeoJSONSource>("rows")?.setData(points);
  }
  function setTerritory(territory: TerritoryFeatures): void {
    map.getSource<GeoJSONSource>("territory")?.setData(territory);
  }
  return {
    outline(territory) {
      around = territory;
      if (map.getSource("territory") !== undefined) setTerritory(territory);
    },
    show(points) {
      waiting = points;
      if (map.getSource("rows") !== undefined) setPoints(points);
    },
    mark(point, movable) {
      marker?.remove();
      marker = null;
      if (point === null) return;
      const made = new Marker({ color: colour("--wrong"), draggable: movable });
      made.setLngLat([point.longitude, point.latitude]).addTo(map);
      made.on("dragend", () => {
        const { lng, lat } = made.getLngLat().wrap();
        hands.onMove({ longitude: lng, latitude: lat });
      });
      marker = made;
    },
    goTo({ longitude, latitude }) {
      map.jumpTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), STREETS) });
    },
    fit: (bounds) => map.fitBounds(boundsOf(bounds ?? FRANCE), { padding: 32, maxZoom: STREETS, animate: false }),
    zoom: (steps) => map.zoomTo(map.getZoom() + steps, { animate: false }),
    frame() {
      const bounds = map.getBounds();
      const [[west, south], [east, north]] = bounds.toArray() as [[number, number], [number, number]];
      const within = (degrees: number, most: number) => Math.min(most, Math.max(-most, degrees));
      return {
        kind: "box",
        ...{ west: within(west, 180), east: within(east, 180), south: within(south, 90), north: within(north, 90) },
      };
    },
    centre() {
      const { lng, lat } = map.getCenter().wrap();
      return { longitude: lng, latitude: lat };
    },
    remove() {
      stopBox();
      map.remove();
    },
  };
}

function boundsOf({ west, south, east, north }: Omit<Box, "kind">): LngLatBounds {
  return new LngLatBounds([west, south], [east, north]);
}

/** No fonts, no pictures from elsewhere but the background's: numbers are drawn here. */
function styleOf(tiles: MapTiles | null, colour: (name: string) => string): StyleSpecification {
  const isOdd = ["==", ["get", "odd"], 1] as const;
  const fill = (usual: string) => ["case", isOdd, colour("--look"), usual] as unknown as string;
  return {
    version: 8,
    sources: {
      ...(tiles === null ? {} : { tiles: { type: "raster", tiles: [tiles.address], tileSize: 256, maxzoom: NEAREST } }),
      territory: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
      rows: {
        type: "geojson",
        data: { type: "FeatureCollection", features: [] },
        cluster: true,
        clusterMaxZoom: APART,
        clusterRadius: 44,
        clusterProperties: { odd: ["max", ["get", "odd"]] },
      },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colour("--paper-sunken") } },
      ...(tiles === null ? [] : [{ id: "tiles", type: "raster" as const, source: "tiles" }]),
      {
        id: "around",
        type: "fill",
        source: "territory",
        filter: ["==", ["get", "is"], "around"],
        paint: {
          "fill-color": colour(tiles === null ? "--ink" : "--paper"),
          "fill-opacity": tiles === null ? 0.1 : 0.6,
          "fill-antialias": false,
        },
      },
      {
        id: "communes",
        type: "line",
        source: "territory",
        filter: ["==", ["get", "is"], "commune"],
        paint: { "line-color": colour("--ink-soft"), "line-width": 0.75, "line-opacity": 0.5 },
      },
      {
        id: "border",
        type: "line",
        source: "territory",
        filter: ["==", ["get", "is"], "border"],
        paint: { "line-color": colour("--ink"), "line-width": 1.75, "line-opacity": 0.8 },
      },
      {
        id: "clusters",
        type: "circle",
        source: "rows",
        filter: ["has", "point_count"],
        paint: {
          "circle-color": fill(colour("--accent")),
          "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "point_count"]], 0, 11, 5, 27],
          "circle-opacity": 0.9,
          "circle-stroke-width": 1,
          "circle-stroke-color": colour("--paper-raised"),
        },
      },
      {
        id: "counts",
        type: "symbol",
        source: "rows",
        filter: ["has", "point_count"],
        layout: {
          "icon-image": ["concat", "count-", ["to-string", ["get", "point_count_abbreviated"]]],
          "icon-allow-overlap": true,
        },
      },
      {
        id: "points",
        type: "circle",
        source: "rows",
        filter: ["!", ["has", "point_count"]],
        paint: {
          "circle-color": fill(colour("--accent")),
          "circle-radius": ["case", isOdd as never, 7, 5],
          "circle-stroke-width": 1.5,
          "circle-stroke-color": colour("--paper-raised"),
        },
      },
    ],
  };
}
