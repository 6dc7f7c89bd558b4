import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { StrategyList } from '../../web/components/strategy-list.js';
import { store } from '../../web/store/use-store.js';
import { FakeDesk } from './fake-desk.js';
import { inside, mount, until } from './mount.js';

let desk: FakeDesk;
let list: StrategyList;

beforeEach(async () => {
  desk = new FakeDesk().open();
  list = await mount(new StrategyList(), 296, 300);
});

const row = (at: number) => list.shadowRoot!.querySelectorAll<HTMLElement>('[role=radio]')[at]!;
const tool = (name: string) =>
  [...list.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')].find((one) =>
    one.textContent?.includes(name),
  )!;

it('is one stop of the tab key, and arrows choose', async () => {
  expect([...list.shadowRoot!.querySelectorAll('[role=radio]')].map((one) => one.getAttribute('tabindex'))).toEqual([
    '-1',
    '0',
    '-1',
    '-1',
  ]);
  expect(row(1).getAttribute('aria-label')).toBe('Second supplier, 97.7% on time. Izmir delivers in 8 days when short');
  row(1).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(store.state.chosen).toBe('more-safety-stock');
  await userEvent.keyboard('{End}');
  expect(store.state.chosen).toBe('expedite-when-late');
  await userEvent.keyboard('{ArrowDown}');
  expect(store.state.chosen).toBe('baseline');
});

it('moves with Alt and an arrow, and by the two buttons', async () => {
  row(1).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await until(() => desk.edits.length === 1);
  expect(desk.edits).toEqual([{ kind: 'move', strategy: 'second-supplier', to: 0 }]);
  await userEvent.click(tool('Move'));
  await userEvent.click(tool('Down'));
  await until(() => desk.edits.length === 2);
  expect(desk.edits[1]).toEqual({ kind: 'move', strategy: 'second-supplier', to: 1 });
});

it('moves by its handle, once it is let go', async () => {
  const grip = row(3).querySelector('.grip')!;
  const at = (element: Element) => element.getBoundingClientRect();
  const [from, to] = [at(grip), at(row(1))];
  const fire = (type: string, y: number) =>
    grip.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: from.x, clientY: y }));
  fire('pointerdown', from.y + 4);
  fire('pointermove', to.y + 4);
  await list.updateComplete;
  expect(row(1).className).toContain('before');
  expect(desk.edits).toEqual([]);
  fire('pointerup', to.y + 4);
  await until(() => desk.edits.length > 0);
  expect(desk.edits).toEqual([{ kind: 'move', strategy: 'expedite-when-late', to: 1 }]);
});

it('is renamed in its place', async () => {
  await userEvent.click(tool('Rename'));
  await until(() => list.shadowRoot!.querySelector('.renaming') !== null);
  const field = inside<HTMLInputElement>(list, '.renaming strategy-row', 'input');
  expect(field.value).toBe('Second supplier');
  desk.refuse = 'there is one of that name';
  await userEvent.fill(field, 'Baseline');
  await userEvent.keyboard('{Enter}');
  await until(
    () => list.shadowRoot!.querySelector('.renaming strategy-row')!.shadowRoot!.querySelector('.refused') !== null,
  );
  expect(field.value).toBe('Baseline');
  desk.refuse = '';
  await userEvent.fill(field, 'Izmir');
  await userEvent.keyboard('{Enter}');
  await until(() => list.shadowRoot!.querySelector('.renaming') === null);
  expect(desk.edits.at(-1)).toEqual({ kind: 'rename', strategy: 'second-supplier', to: 'Izmir' });
  expect(store.state.chosen).toBe('izmir');
});

it('leaves a name as it is by Escape', async () => {
  row(1).focus();
  await userEvent.keyboard('{F2}');
  await until(() => list.shadowRoot!.querySelector('.renaming') !== null);
  await userEvent.keyboard('x{Escape}');
  await until(() => list.shadowRoot!.querySelector('.renaming') === null);
  expect(desk.edits).toEqual([]);
});

it('adds, copies and takes out, without asking twice', async () => {
  await userEvent.click(tool('Copy'));
  await until(() => list.shadowRoot!.querySelector('.renaming') !== null);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(tool('Add'));
  await until(() => desk.edits.length === 2 && list.shadowRoot!.querySelector('.renaming') !== null);
  await userEvent.keyboard('{Escape}');
  await until(() => list.shadowRoot!.querySelector('.renaming') === null);
  row(5).focus();
  await userEvent.keyboard('{Delete}');
  await until(() => store.state.toast !== null);
  expect(desk.edits).toEqual([
    { kind: 'copy', strategy: 'second-supplier' },
    { kind: 'add' },
    { kind: 'remove', strategy: 'new-2' },
  ]);
  expect(store.state.toast).toEqual({ text: 'New strategy removed', undo: true });
});
