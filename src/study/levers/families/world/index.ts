import type { SliderHandle } from '../../handle.js';
import type { Scene } from '../../scene.js';
import { customers, demand } from './demand.js';
import { channels, locations } from './places.js';
import { spikes } from './spikes.js';
import { suppliers } from './suppliers.js';

/** What holds for every strategy, as far as the file has it; a new family is a line here. */
const families: readonly ((scene: Scene) => SliderHandle[])[] = [
  spikes,
  suppliers,
  demand,
  locations,
  channels,
  customers,
];

export const worldHandles = (scene: Scene): SliderHandle[] => families.flatMap((family) => family(scene));
