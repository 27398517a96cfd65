// The other end of `rendered.ts`, in its thread.
import { parentPort, workerData } from "node:worker_threads";
import { render } from "./render";

parentPort?.postMessage(render(workerData.render));
