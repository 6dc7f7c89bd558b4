import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KpiCard } from '../../web/components/kpi-card.js';
import { KpiCards } from '../../web/components/kpi-cards.js';
import { LeverChoice } from '../../web/components/levers/lever-choice.js';
import { VerdictNews } from '../../web/app/verdict-news.js';
import { VerdictLine } from '../../web/components/verdict-line.js';
import { store } from '../../web/store/use-store.js';
import { BOARD, choice, FakeDesk } from './fake-desk.js';
import { inside, mount, until } from './mount.js';

let desk: FakeDesk;

beforeEach(() => {
  desk = new FakeDesk().open();
});

it('keeps the old words while it is played anew, pale and hatched, and in their place', async () => {
  const line = await mount(new VerdictLine(), 1144, 100);
  const before = inside(line, '.sentence').getBoundingClientRect();
  expect(inside(line, '.sentence').textContent?.trim()).toMatch(
    /^Second supplier brings 5\.7 more .* \(€440 to €1,020\)\.$/,
  );
  store.set({ stale: true });
  await line.updateComplete;
  expect(getComputedStyle(inside(line, '.sentence')).opacity).toBe('0.55');
  expect(getComputedStyle(line, '::before').backgroundImage).toContain('gradient');
  expect(inside(line, '.sentence').getBoundingClientRect()).toEqual(before);
});

it('has its place before there is a word', async () => {
  store.set({ board: null });
  const line = await mount(new VerdictLine(), 1300, 100);
  const empty = line.getBoundingClientRect().height;
  store.set({ board: { ...BOARD, verdict: { ...BOARD.verdict, sentence: ['Short.'] } } });
  await line.updateComplete;
  expect(line.getBoundingClientRect().height).toBe(empty);
});

it('says it aloud only when its class changes', async () => {
  const line = await mount(new VerdictNews(), 1144, 100);
  const said = () => inside(line, '[role=status]').textContent;
  const first = said();
  store.set({ board: { ...BOARD, verdict: { ...BOARD.verdict, sentence: ['Another digit.'] } } });
  await line.updateComplete;
  expect(said()).toBe(first);
  store.set({ board: { ...BOARD, verdict: { ...BOARD.verdict, class: 'worse', sentence: ['It is worse.'] } } });
  await line.updateComplete;
  expect(said()).toBe('It is worse.');
});

it('leads to the orders it saves, and goes on where it is not sure', async () => {
  store.set({ board: { ...BOARD, verdict: { ...BOARD.verdict, class: 'not sure yet', more: 300 } } });
  const line = await mount(new VerdictLine(), 1144, 100);
  const buttons = [...line.shadowRoot!.querySelectorAll('button')];
  expect(buttons.map(({ textContent }) => textContent?.trim())).toEqual(['Go on', 'Orders it saves']);
  await userEvent.click(buttons[1]!);
  expect(store.state.view).toBe('orders');
  expect(store.state.orders).toMatchObject({ strategy: 'second-supplier', filter: { saved: true } });
});

it('lets a card lead, and draws each card once for a new figure, in the place it has', async () => {
  const cards = await mount(new KpiCards(), 1144, 140);
  await until(() => cards.shadowRoot!.querySelectorAll('kpi-card').length === 5);
  const card = cards.shadowRoot!.querySelectorAll('kpi-card')[1]!;
  expect(inside(card, 'button').getAttribute('aria-label')).toBe('Backorder rate 2.3% ±0.2, 7.4 points better');
  inside<HTMLElement>(card, 'button').click();
  expect(store.state.lead).toBe('backorderRate');
  await cards.updateComplete;
  const places = () =>
    [...cards.shadowRoot!.querySelectorAll('kpi-card')].flatMap((one) => [
      one,
      ...one.shadowRoot!.querySelectorAll('*'),
    ]);
  const before = places();
  const drawn = vi.spyOn(KpiCard.prototype, 'render');
  for (let i = 0; i < 9; i++) {
    store.set({ board: { ...BOARD, cards: BOARD.cards.map((one) => ({ ...one, value: `${i}%` })) } });
    await until(() => inside(card, '.value strong').textContent === `${i}%`);
  }
  expect(drawn).toHaveBeenCalledTimes(9 * 5);
  drawn.mockRestore();
  const after = places();
  expect(after.length).toBe(before.length);
  expect(after.every((element, i) => element === before[i])).toBe(true);
});

it('chooses a rule, and takes it back by Backspace', async () => {
  const lever = new LeverChoice();
  lever.lever = choice('Who goes first', ['First come', 'Small first']) as LeverChoice['lever'];
  lever.strategy = 'second-supplier';
  await mount(lever, 296, 40);
  const list = inside<HTMLSelectElement>(lever, 'select');
  expect(inside(lever, '#about').textContent).toContain('First come: The rule First come.');
  await userEvent.selectOptions(list, 'Small first');
  await until(() => desk.edits.length === 1);
  list.focus();
  await userEvent.keyboard('{Backspace}');
  await until(() => desk.edits.length === 2);
  expect(desk.edits.map((edit) => edit.kind === 'lever' && edit.value)).toEqual(['Small first', null]);
});
