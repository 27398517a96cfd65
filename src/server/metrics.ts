// What is counted, as Prometheus text: calls by operation and status, and how long they took. No id, no address.
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export type Metrics = {
  /** An address with placeholders, as in `/api/v1/pastes/{id}`; an unknown one is "other". */
  count(method: string, address: string, status: number, seconds: number): void;
  destroyed(pastes: number): void;
  text(): Promise<string>;
  contentType: string;
};

const methods = new Set(["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]);

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "mdbin_http_request_duration_seconds",
    help: "Calls of the API, and how long they took.",
    labelNames: ["method", "address", "status"],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10],
    registers: [registry],
  });
  const swept = new Counter({
    name: "mdbin_swept_total",
    help: "Pastes and tombstones that the sweeper destroyed.",
    registers: [registry],
  });
  return {
    count(method, address, status, seconds) {
      durations.observe({ method: methods.has(method) ? method : "other", address, status }, seconds);
    },
    destroyed: (pastes) => swept.inc(pastes),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
