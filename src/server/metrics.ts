// What is counted, as Prometheus text: calls by operation and status, and how long they took. No id, no address.
// Calls are counted by hand and told to prom-client when it is asked: its own histogram cost more than a call's rules.
import { Counter, collectDefaultMetrics, Registry } from "prom-client";

export type Metrics = {
  /** An address with placeholders, as in `/api/v1/pastes/{id}`; an unknown one is "other". */
  count(method: string, address: string, status: number, milliseconds: number): void;
  destroyed(pastes: number): void;
  text(): Promise<string>;
  contentType: string;
};

const methods = new Set(["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]);

type Count = { labels: { method: string; address: string; status: string }; calls: number; milliseconds: number };

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counts = new Map<string, Count>();
  const labelNames = ["method", "address", "status"] as const;
  const registers = [registry];
  new Counter({
    name: "mdbin_http_requests_total",
    help: "Calls of the API.",
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const { labels, calls } of counts.values()) this.inc(labels, calls);
    },
  });
  new Counter({
    name: "mdbin_http_request_seconds_total",
    help: "How long calls of the API took, all together.",
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const { labels, milliseconds } of counts.values()) this.inc(labels, milliseconds / 1000);
    },
  });
  const swept = new Counter({
    name: "mdbin_swept_total",
    help: "Pastes and tombstones that the sweeper destroyed.",
    registers,
  });
  return {
    count(called, address, status, milliseconds) {
      const method = methods.has(called) ? called : "other";
      const key = `${method} ${address} ${status}`;
      let count = counts.get(key);
      if (count === undefined) {
        count = { labels: { method, address, status: String(status) }, calls: 0, milliseconds: 0 };
        counts.set(key, count);
      }
      count.calls++;
      count.milliseconds += milliseconds;
    },
    destroyed: (pastes) => swept.inc(pastes),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
