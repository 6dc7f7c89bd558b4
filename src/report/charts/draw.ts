import type { TopLevelSpec } from 'vega-lite';

/**
 * A chart as SVG text. Vega is loaded on the first call; expressions are interpreted, so that a page which forbids `eval` can draw too.
 *
 * @param warn gets what Vega or Vega-Lite would put on the console.
 */
export async function draw(spec: TopLevelSpec, warn: (message: string) => void = () => {}): Promise<string> {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ]);
  const logger = quiet(warn);
  const { spec: compiled } = compile(spec, { logger });
  const view = new vega.View(vega.parse(compiled, {}, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    logger,
  });
  const svg = await view.toSVG();
  view.finalize();
  return svg.replace(/ d="[^"]*"/g, shortNumbers);
}

/** Paths to a tenth of a pixel: a third of the weight, and nothing that anybody could see. */
const shortNumbers = (path: string): string =>
  path.replace(/-?\d+\.\d{2,}/g, (x) => String(Number(Number(x).toFixed(1))));

function quiet(warn: (message: string) => void) {
  const pass = (...messages: readonly unknown[]) => {
    warn(messages.map(String).join(' '));
    return logger;
  };
  let level = 2;
  const logger = {
    level(value?: number) {
      if (value === undefined) return level;
      level = value;
      return logger;
    },
    error: pass,
    warn: pass,
    info: () => logger,
    debug: () => logger,
  };
  return logger as never;
}
