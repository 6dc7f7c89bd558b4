import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SliderLever } from '../../src/study/levers/lever.js';
import { LeverSlider } from '../../web/components/levers/lever-slider.js';
import { store } from '../../web/store/use-store.js';
import { FakeDesk, slider } from './fake-desk.js';
import { inside, mount, until } from './mount.js';

let desk: FakeDesk;
let element: LeverSlider;
let range: HTMLInputElement;
let field: HTMLInputElement;

async function show(lever: SliderLever): Promise<void> {
  element = new LeverSlider();
  element.lever = lever;
  element.strategy = 'second-supplier';
  await mount(element, 296, 60);
  range = inside(element, 'input[type=range]');
  field = inside(element, '.value input');
}

const values = () => desk.edits.map((edit) => (edit.kind === 'lever' ? edit.value : edit.kind));

beforeEach(() => {
  desk = new FakeDesk().open();
});

describe('by the keyboard', () => {
  it.each([
    ['{ArrowRight}', 11],
    ['{ArrowLeft}', 9],
    ['{Shift>}{ArrowUp}{/Shift}', 20],
    ['{PageDown}', 0],
    ['{Home}', 0],
    ['{End}', 100],
  ])('%s makes %d of 10', async (keys, value) => {
    await show(slider('Cover', { value: 10 }));
    range.focus();
    await userEvent.keyboard(keys);
    await until(() => values().length > 0);
    expect(values()).toEqual([value]);
    expect(desk.edits[0]).toMatchObject({ kind: 'lever', strategy: 'second-supplier', lever: 'cover' });
  });

  it('reaches the word at the end, and is read so', async () => {
    await show(slider('Expedite', { value: 99, word: { at: 'max', text: 'never' } }));
    range.focus();
    await userEvent.keyboard('{ArrowRight}');
    await until(() => values().length > 0);
    expect(values()).toEqual([Infinity]);
  });

  it.each(['{Backspace}', '{Delete}'])('%s takes it back', async (key) => {
    await show(slider('Cover', { value: 20, ghost: 10, changed: true, was: '10 days' }));
    range.focus();
    await userEvent.keyboard(key);
    await until(() => values().length > 0);
    expect(values()).toEqual([null]);
  });
});

it('says what it is: name, value with unit, sentence, source and range', async () => {
  await show(slider('Cover', { value: 1 }));
  expect(range.getAttribute('aria-valuetext')).toBe('1 day');
  expect(inside(element, 'label').textContent).toBe('Cover');
  expect(inside(element, '#about').textContent).toBe('What cover does. Assumed: a usual value 0 to 100 days');
});

it('follows the hand at once, and asks for the newest value only', async () => {
  await show(slider('Cover', { value: 10 }));
  const answers: (() => void)[] = [];
  const edit = store.edit.bind(store);
  const asked: unknown[] = [];
  store.edit = (what) => {
    asked.push(what.kind === 'lever' && what.value);
    return new Promise((done) => answers.push(() => done(undefined)));
  };
  for (const share of [200, 300, 400, 500]) {
    range.value = String(share);
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(field.value).toBe(String(share / 10));
  }
  expect(asked).toEqual([20]);
  answers.shift()!();
  await until(() => asked.length === 2);
  expect(asked).toEqual([20, 50]);
  expect(field.value).toBe('50');
  store.edit = edit;
});

describe('by typing', () => {
  it('asks for what was typed, as it was typed', async () => {
    await show(slider('Cover', { value: 10 }));
    await userEvent.fill(field, '12d');
    await userEvent.keyboard('{Enter}');
    await until(() => values().length > 0);
    expect(values()).toEqual(['12d']);
  });

  it('keeps a refused text, and says why', async () => {
    await show(slider('Cover', { value: 10 }));
    desk.refuse = '“soon” is not a number of days';
    await userEvent.fill(field, 'soon');
    await userEvent.keyboard('{Enter}');
    await until(() => inside(element, '#refused').textContent === desk.refuse);
    expect(field.value).toBe('soon');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(store.state.toast).toBe(null);
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    expect(field.value).toBe('10');
    expect(inside(element, '#refused').textContent).toBe('');
  });
});

it('offers the way back where it is changed', async () => {
  await show(slider('Cover', { value: 20, ghost: 10, changed: true, was: '10 days' }));
  const back = inside<HTMLButtonElement>(element, '.back');
  expect(back.getAttribute('aria-label')).toBe('Cover: back to 10 days');
  await userEvent.click(back);
  await until(() => values().length > 0);
  expect(values()).toEqual([null]);
});
