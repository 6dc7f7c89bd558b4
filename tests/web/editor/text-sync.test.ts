import { Text, type ChangeSet } from '@codemirror/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextSync } from '../../../web/editor/text-sync.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An editor, a store that answers after `delay`, and what was sent to it. */
function desk(text: string, delay = 20) {
  const sent: string[] = [];
  let doc = text;
  const sync = new TextSync(
    {
      read: () => doc,
      apply: (changes: ChangeSet) => (doc = changes.apply(Text.of(doc.split('\n'))).toString()),
      send: (typed) => {
        sent.push(typed);
        return new Promise((resolve) => {
          if (delay === Infinity) return;
          setTimeout(() => {
            sync.told(typed);
            resolve();
          }, delay);
        });
      },
    },
    text,
  );
  const type = (from: string, to: string) => {
    doc = doc.replace(from, to);
    sync.typed();
  };
  return { sync, sent, type, doc: () => doc };
}

const SHOP = 'level: 95%\nshare: 20%\ntitle: Mugs\n';

describe('typing', () => {
  it('is sent once, after a pause', async () => {
    const { type, sent } = desk(SHOP);
    type('Mugs', 'Mugs a');
    await vi.advanceTimersByTimeAsync(200);
    type('Mugs a', 'Mugs and');
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([SHOP.replace('Mugs', 'Mugs and')]);
  });

  it('is sent at once when asked for, and not again', async () => {
    const { type, sent, sync } = desk(SHOP);
    type('Mugs', 'Pots');
    void sync.flush();
    void sync.flush();
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([SHOP.replace('Mugs', 'Pots')]);
  });

  it('goes on while it is on its way', async () => {
    const { type, sent, doc } = desk(SHOP, 400);
    type('Mugs', 'Mugs a');
    await vi.advanceTimersByTimeAsync(300);
    type('Mugs a', 'Mugs and');
    await vi.advanceTimersByTimeAsync(3000);
    expect(doc()).toContain('Mugs and');
    expect(sent.at(-1)).toBe(doc());
  });

  it('is sent again when the desk died over it', async () => {
    const { type, sent } = desk(SHOP, Infinity);
    type('Mugs', 'Pots');
    await vi.advanceTimersByTimeAsync(6000);
    expect(sent).toEqual([SHOP.replace('Mugs', 'Pots'), SHOP.replace('Mugs', 'Pots')]);
  });
});

describe('a lever', () => {
  const lever = SHOP.replace('95%', '99%');

  it('changes the editor and is not sent back', async () => {
    const { sync, sent, doc } = desk(SHOP);
    sync.told(lever);
    await vi.advanceTimersByTimeAsync(2000);
    expect([doc(), sent]).toEqual([lever, []]);
  });

  it('moved while somebody types loses neither', async () => {
    const { sync, sent, type, doc } = desk(SHOP);
    type('Mugs', 'Pots');
    sync.told(lever);
    await vi.advanceTimersByTimeAsync(2000);
    expect(doc()).toBe(lever.replace('Mugs', 'Pots'));
    expect(sent).toEqual([doc()]);
  });

  it('moved while what was typed is on its way loses neither', async () => {
    const { sync, sent, type, doc } = desk(SHOP, 400);
    type('Mugs', 'Pots');
    await vi.advanceTimersByTimeAsync(300);
    sync.told(lever); // and then the typed text comes back, without the lever
    await vi.advanceTimersByTimeAsync(3000);
    expect(doc()).toBe(lever.replace('Mugs', 'Pots'));
    expect(sent.at(-1)).toBe(doc());
  });

  it('that takes away the line being typed in leaves what was typed', async () => {
    const { sync, type, doc } = desk(SHOP);
    type('20%', '20% # why?');
    sync.told(SHOP.replace('share: 20%\n', ''));
    await vi.advanceTimersByTimeAsync(2000);
    expect(doc()).toContain('# why?');
  });

  it('undone and done again is followed', () => {
    const { sync, doc } = desk(SHOP);
    for (const text of [lever, SHOP, lever, SHOP]) {
      sync.told(text);
      expect(doc()).toBe(text);
    }
  });
});
