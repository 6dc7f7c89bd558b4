import { describe, expect, it } from 'vitest';
import { keepSettings, readSettings } from '../../web/store/settings.js';
import { Store } from '../../web/store/store.js';
import { FakeDesk } from './fake-desk.js';

const storageOf = (known: Record<string, string>) =>
  ({
    getItem: (key: string) => known[key] ?? null,
    setItem: (key: string, value: string) => void (known[key] = value),
  }) as Storage;

const newStore = () => new Store(() => new FakeDesk().handle);

describe('what the browser remembers', () => {
  it('a newcomer is shown the tour, once', () => {
    const known = {};
    const first = newStore();
    keepSettings(first, () => storageOf(known));
    expect(first.state).toMatchObject({ tour: 0, theme: 'system', keys: true });
    first.set({ tour: null, theme: 'dark', keys: false });
    const second = newStore();
    keepSettings(second, () => storageOf(known));
    expect(second.state).toMatchObject({ tour: null, theme: 'dark', keys: false });
  });

  it.each(['', '{', 'null', '[]', '{"theme":"pink","keys":3,"toured":"yes"}'])(
    'is no more than it understands: %s',
    (text) => {
      expect(readSettings(() => storageOf({ 'bullwhip.settings': text }))).toEqual({
        theme: 'system',
        keys: true,
        toured: false,
      });
    },
  );

  it('works where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    const store = newStore();
    keepSettings(store, forbidden);
    store.set({ theme: 'dark' });
    expect(store.state.theme).toBe('dark');
  });
});
