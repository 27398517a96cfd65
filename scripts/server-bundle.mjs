// How the server's modules become a program for Node: production's, and those of tests, which have to be the same.

/**
 * @param {string} root the project's folder
 * @returns {import("esbuild").BuildOptions}
 */
export const serverBundle = (root) => ({
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  alias: { "server-only": "./node_modules/server-only/empty.js" },
});
