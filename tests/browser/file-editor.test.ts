import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CDPSession } from 'playwright-core';
import { cdp, userEvent } from 'vitest/browser';
import type { FileEditor } from '../../web/components/file-editor.js';
import '../../web/components/file-editor.js';
import { store } from '../../web/store/use-store.js';

const TEXT = `bullwhip: 1
title: Two strategies
horizon: 40d
warmUp: 5d
replications: 4
items: { mug: { price: 14, cost: 5 } }
suppliers: { maker: { offers: { mug: { price: 5 } }, leadTime: 5d } }
demand: [{ item: mug, orders: 3/day }]
policy:
  reorder: { kind: base-stock, S: 30 }
strategies:
  baseline: {}
  more:
    reorder: { S: 40 } # a remark
`;

let element: FileEditor;
const violations: string[] = [];

beforeAll(() => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
});
beforeEach(async () => {
  await store.open({ name: 'two.yaml', text: TEXT, files: {} });
  element = document.createElement('file-editor') as FileEditor;
  element.style.setProperty('height', '400px');
  document.body.append(element);
  await until(() => content() !== null);
});
afterEach(() => element.remove());

const inside = <E extends Element>(selector: string) => element.shadowRoot!.querySelector<E>(selector);
const content = () => inside<HTMLElement>('.cm-content');
const text = () => [...element.shadowRoot!.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
const now = () => store.state.shop!.text;

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 800 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new Error(JSON.stringify([now(), text(), store.state.past.length]));
}

/** Puts the cursor at the end of a line. */
async function endOf(start: string): Promise<void> {
  const lines = [...element.shadowRoot!.querySelectorAll('.cm-line')];
  await userEvent.click(lines.find(({ textContent }) => textContent!.startsWith(start))!);
  await userEvent.keyboard('{End}');
}

describe('the file editor', () => {
  it('gives what is typed to the store as one step, and takes it back with Ctrl Z', async () => {
    await endOf('title');
    // All at once, as a quick hand does: keys one by one would be several pauses on a busy machine.
    await (cdp() as CDPSession).send('Input.insertText', { text: ' for mugs' });
    await until(() => now().includes('title: Two strategies for mugs\n'));
    // The text is the page's at once, the step is remembered when the desk has read it.
    await until(() => store.state.past.length > 0);
    expect(store.state.past.map(({ what }) => what)).toEqual(['Typed']);
    await userEvent.keyboard('{Control>}z{/Control}');
    await until(() => now() === TEXT);
    await until(() => !text().includes('for mugs'));
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    await until(() => text().includes('for mugs'));
  });

  it('follows a change from elsewhere, keeps the cursor and what is being typed', async () => {
    await endOf('title');
    await userEvent.keyboard(' or');
    // A part of what is typed may have been sent by now: a lever, too, changes the text that the page has.
    await store.retype(now().replace('S: 30', 'S: 130'));
    await userEvent.keyboard(' three');
    await until(() => now().includes('title: Two strategies or three\n'));
    expect(now()).toContain('S: 130');
    await until(() => text().includes('S: 130'));
  });

  it('marks a problem where it is, lists it in the words of the command line, and goes to it', async () => {
    await store.retype(TEXT.replace('S: 30', 'SS: 30'));
    await until(() => inside('.cm-lintRange-error') !== null);
    expect(inside('.cm-lintRange-error')!.textContent).toContain('SS');
    const list = inside('file-problems')!.shadowRoot!;
    expect(list.textContent).toMatch(/10:\d+: policy\.reorder/);
    expect(inside('.count')!.textContent).toMatch(/problem/);
    const go = list.querySelector('button')!;
    expect(go.textContent).toMatch(/Go to line\s+10/);
    await userEvent.click(go);
    await until(() => element.shadowRoot!.activeElement === content());
    await userEvent.keyboard('{Delete}');
    await until(() => !now().includes('SS'));
  });

  it('says how many lines are otherwise than in the file as it was opened', async () => {
    await store.retype(TEXT.replace('S: 40', 'S: 55').replace('40d', '50d'));
    await until(() => inside('.changed')!.textContent!.includes('2 lines changed'));
  });

  it('lets the keyboard go: Esc returns to where it came from, or frees the next Tab', async () => {
    const before = document.createElement('button');
    const after = document.createElement('button');
    element.before(before);
    element.after(after);
    before.focus();
    element.focus();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(before);
    await userEvent.click(content()!);
    await userEvent.keyboard('{Escape}');
    await userEvent.tab();
    await until(() => element.shadowRoot!.activeElement !== content());
    expect(now()).toBe(TEXT);
    before.remove();
    after.remove();
  });

  it('is named, and asks for no style that a strict page forbids', () => {
    expect(content()!.getAttribute('aria-label')).toBe('Scenario file');
    expect(element.shadowRoot!.querySelectorAll('style')).toHaveLength(0);
    expect(violations).toEqual([]);
  });
});
