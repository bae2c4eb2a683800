/** Builds the client to dist/client; in development, serves it and hands the API and the sockets to the server. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { guide } from "./guide-build.ts";
import { serviceWorker } from "./service-worker-build.ts";
import { tableAhead } from "./table-ahead-build.ts";

const server = process.env.TABLEE_SERVER ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), guide(), tableAhead(), serviceWorker()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // the texts of the licences of what is built in, served beside it
    license: { fileName: "licences.txt" },
    // one honest number: the table needs all of it
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: {
      // not the sources of the client's own folder of that name
      "^/api/v1": server,
      "/sync": { target: server, ws: true },
    },
  },
});
