// `npm start`, once `prepare.mjs` has seen to the build: production's server, in this process.
// The environment is set before anything is loaded, because React and Next read it while they load.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
await import(new URL("../.next/mdbin/serve.mjs", import.meta.url).href);
