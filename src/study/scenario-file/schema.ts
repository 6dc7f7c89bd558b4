import { z } from 'zod';
import * as say from '../../domain/messages.js';
import { parseDate, understood, wrong } from '../../domain/units.js';
import { care } from './schema/care.js';
import { customers } from './schema/customers.js';
import { demand, spikes } from './schema/demand.js';
import { items } from './schema/items.js';
import * as q from './schema/quantities.js';
import { expect, noDifference, replications } from './schema/run.js';
import { block, choose, scalar, withDefault } from './schema/scalar.js';
import { channels, locations } from './schema/sites.js';
import { policy, strategies } from './schema/strategy.js';
import { suppliers } from './schema/suppliers.js';

/** The scenario file, key by key: the one description of it, for the parser, the JSON Schema and `explain`. */
export const scenarioFile = block({
  bullwhip: scalar(
    (value) => (value === 1 ? understood(1) : wrong(say.wrongVersion(value))),
    { type: 'integer', enum: [1], examples: [1] },
    'Version of the file format.',
  ),
  title: q.text('What the scenario is about, in a line.', 'Holiday spike with one late supplier').optional(),
  start: scalar(
    parseDate,
    { form: 'date', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-09-01'] },
    'First day; with recorded orders it is their first day if left out.',
  ).optional(),
  horizon: q.positiveDuration('How long each future lasts, warm-up included.').optional(),
  warmUp: withDefault(
    'warmUp',
    choose(
      'Time at the beginning that is played but not measured; `auto` finds it.',
      [q.duration('Time that is not measured.'), q.oneOf(['auto'], 'Found by MSER-5.')],
      (value) => (value === 'auto' ? 1 : 0),
    ),
  ),
  seed: withDefault('seed', q.text('Any text; the same text gives the same futures.', 'holiday')),
  replications,
  inputs: withDefault(
    'inputs',
    q.oneOf(
      ['certain', 'uncertain'],
      'certain: fitted numbers are taken as they are. uncertain: every two futures have others, drawn from what the fit, or the record, leaves open.',
    ),
  ),
  currency: withDefault(
    'currency',
    scalar(
      (value) =>
        typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? understood(value) : wrong(say.notACurrency(value)),
      { form: 'three letters', type: 'string', pattern: '^[A-Z]{3}$', examples: ['EUR'] },
      'Currency of all amounts.',
    ),
  ),
  noDifference,
  items,
  suppliers,
  locations,
  channels,
  demand,
  spikes,
  customers,
  care: care.optional(),
  policy,
  strategies,
  expect,
}).describe('A Bullwhip scenario: a shop, what may happen to it, and the strategies to compare.');

export type ScenarioFile = z.output<typeof scenarioFile>;
