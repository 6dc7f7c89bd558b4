import * as q from './quantities.js';
import { block, withDefault } from './scalar.js';

export const handling = block({
  overtime: withDefault(
    'policy.handling.overtime',
    q.oneOf(['worked', 'never'], 'Whether overtime is worked where it is possible (locations.*.overtime).'),
  ),
}).describe('How the house works.');
