import type { Path } from '../scenario-file/locate.js';
import { understand, type ParseOptions, type Understood } from '../scenario-file/parse.js';
import { understandAgain } from '../scenario-file/understand-again.js';
import { policyBlocks } from '../scenario-file/resolve/policy.js';
import { isBlock } from '../scenario-file/schema/scalar.js';
import type { Scene } from './scene.js';
import { StrategyView } from './strategy-view.js';

/** A text that has been read once: for its levers, and for changing it. */
export interface ShopFile {
  readonly text: string;
  readonly options: ParseOptions;
  readonly understood: Understood;
  /** Absent while there are problems. */
  readonly scene?: Scene;
  /** In the order of the scenario. */
  readonly strategies: readonly StrategyView[];
}

/** Never throws for what is in the text: a text that is no scenario has no scene and no strategies. */
export function openShop(text: string, options: ParseOptions): ShopFile {
  return fileOf(text, options, understand(text, options));
}

/** What `openShop` gives for the text after a change, read in parts where that can be done. */
export const reopenShop = (before: ShopFile, text: string): ShopFile =>
  fileOf(text, before.options, understandAgain(before, text));

function fileOf(text: string, options: ParseOptions, understood: Understood): ShopFile {
  const { result, yaml, sections, context } = understood;
  const { scenario } = result;
  if (!scenario || !yaml || !sections?.policy || !context || !isBlock(yaml.root)) {
    return { text, options, understood, strategies: [] };
  }
  const scene: Scene = { scenario, root: yaml.root };
  const written = isBlock(scene.root['strategies']) ? scene.root['strategies'] : undefined;
  const suppliers = scenario.catalog.suppliers.map(({ name }) => name);
  // Without strategies the policy is the only one, and its own words are the policy's.
  const base = policyBlocks(written ? sections.policy : {}, suppliers, scenario.catalog, context);
  const strategies = scenario.strategies.map(({ name }) => {
    const home: Path = written ? ['strategies', name] : ['policy'];
    const own = written ? written[name] : scene.root['policy'];
    return new StrategyView(scene, name, home, isBlock(own) ? own : {}, base);
  });
  return { text, options, understood, scene, strategies };
}
