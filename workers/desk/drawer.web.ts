import { wrap } from 'comlink';
import type { TopLevelSpec } from 'vega-lite';

/** Draws in a worker of its own, started with the first chart: neither the page nor the futures wait for a picture. */
export function spawnDrawer(): (spec: TopLevelSpec) => Promise<string> {
  let api: { draw(spec: TopLevelSpec): Promise<string> } | undefined;
  return (spec) => {
    api ??= wrap<{ draw(spec: TopLevelSpec): Promise<string> }>(
      new Worker(new URL('./draw.worker.web.ts', import.meta.url), { type: 'module' }),
    );
    return api.draw(spec);
  };
}
