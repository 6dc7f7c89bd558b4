import { expect, it } from 'vitest';
import { safeFileName, stemOf } from '../../../web/keep/file-name.js';

it.each([
  ['holiday-spike.yaml', 'holiday-spike.yaml'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\shops\\mug.yaml', 'mug.yaml'],
  ['Größe 🎁.yaml', 'Größe 🎁.yaml'],
  ['a<b>:"|?*.yaml', 'a-b------.yaml'],
  ['a\u0000b\u202Egpj.yaml', 'a-b-gpj.yaml'],
  ['.htaccess', 'htaccess'],
  ['  . ', 'scenario.yaml'],
  ['', 'scenario.yaml'],
  ['---.yaml', 'scenario.yaml'],
  ['con.yaml', '_con.yaml'],
  ['x'.repeat(300) + '.yaml', 'x'.repeat(95) + '.yaml'],
])('%j is saved as %j', (name, saved) => expect(safeFileName(name)).toBe(saved));

it('has a stem', () => expect(stemOf('shops/holiday-spike.yaml')).toBe('holiday-spike'));
