/** Builds the front end into the Python package, where the server and the wheel take it from. */

import { defineConfig } from "vitest/config";

const SERVER = process.env.DATELINE_SERVER ?? "http://127.0.0.1:8765";

export default defineConfig({
  base: "/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../src/dateline/web/static",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // the pages' policy takes no data: address for a script or a style
    modulePreload: { polyfill: false }, // it would be an inline script
    chunkSizeWarningLimit: 1500, // the map is large, and loaded only where there is one
  },
  server: { proxy: { "/api": SERVER, "/tiles": SERVER } },
  test: { environment: "happy-dom", include: ["test/**/*.test.{ts,tsx}"] },
});
