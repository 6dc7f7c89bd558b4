import { describe, expect, it } from 'vitest';
import { commandOf, KEY_HELP, type Pressed } from '../../../web/app/key-map.js';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  typing: false,
  afterG: false,
  single: true,
  ...more,
});

describe('keys', () => {
  it.each<[string, Partial<Pressed>, unknown]>([
    ['?', { shift: true }, { do: 'keys' }],
    ['1', {}, { do: 'strategy', nth: 0 }],
    ['6', {}, { do: 'strategy', nth: 5 }],
    ['7', {}, null],
    ['[', {}, { do: 'lever', by: -1 }],
    [']', {}, { do: 'lever', by: 1 }],
    ['b', {}, { do: 'baseline', on: true }],
    ['z', { ctrl: true }, { do: 'undo' }],
    ['Z', { ctrl: true, shift: true }, { do: 'redo' }],
    ['y', { ctrl: true }, { do: 'redo' }],
    ['.', {}, { do: 'stop or go on' }],
    ['g', {}, { do: 'wait for a view' }],
    ['d', {}, null],
    ['d', { afterG: true }, { do: 'view', view: 'dashboard' }],
    ['O', { afterG: true, shift: true }, { do: 'view', view: 'orders' }],
    ['r', { afterG: true }, { do: 'view', view: 'replay' }],
    ['/', {}, { do: 'search' }],
    ['E', {}, { do: 'editor' }],
    ['s', {}, { do: 'share' }],
    ['s', { ctrl: true }, null],
    ['s', { alt: true }, null],
    ['F6', {}, { do: 'region', by: 1 }],
    ['F6', { shift: true }, { do: 'region', by: -1 }],
    ['Tab', {}, null],
    ['Enter', {}, null],
    ['constructor', {}, null],
  ])('%s %o', (key, more, command) => {
    expect(commandOf(pressed(key, more))).toEqual(command);
  });

  it('are letters in a field: only F6 leads out of it, and undo is the field’s own', () => {
    for (const key of ['?', '1', '[', 'b', '.', 'g', '/', 'e', 's']) {
      expect(commandOf(pressed(key, { typing: true }))).toBeNull();
    }
    expect(commandOf(pressed('z', { typing: true, ctrl: true }))).toBeNull();
    expect(commandOf(pressed('F6', { typing: true }))).toEqual({ do: 'region', by: 1 });
  });

  it('single ones can be switched off; those with Ctrl and F6 stay', () => {
    for (const { keys } of KEY_HELP)
      for (const key of keys.filter((one) => one.length === 1))
        expect(commandOf(pressed(key, { single: false }))).toBeNull();
    expect(commandOf(pressed('z', { single: false, ctrl: true }))).toEqual({ do: 'undo' });
    expect(commandOf(pressed('F6', { single: false }))).toEqual({ do: 'region', by: 1 });
  });
});
