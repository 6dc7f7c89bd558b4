import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChartPanel } from '../../web/components/charts/chart-panel.js';
import { store } from '../../web/store/use-store.js';
import { FakeDesk } from './fake-desk.js';
import { inside, mount, until } from './mount.js';

let desk: FakeDesk;
let panel: ChartPanel;

async function show(more: FakeDesk['view'] = {}, chart: ChartPanel['chart'] = 'fan'): Promise<void> {
  desk = new FakeDesk();
  desk.view = more;
  desk.open();
  panel = new ChartPanel();
  panel.chart = chart;
  await mount(panel, 640, 240);
  await until(() => paper().querySelector('svg') !== null);
  await panel.updateComplete;
}

const paper = () => inside(panel, 'chart-drawing', '.paper');
const drawing = () => inside<HTMLElement>(panel, 'chart-drawing', '.drawing');
const said = () => inside(panel, 'chart-drawing', '[aria-live]').textContent;
const tipOpen = () => inside(panel, 'chart-drawing', 'floating-tip').matches(':popover-open');

beforeEach(() => show());

it('asks for a drawing of just its size', () => {
  const { width, height } = inside(panel, 'chart-drawing').getBoundingClientRect();
  expect(desk.charts[0]).toMatchObject({ id: 'fan', chosen: 'second-supplier' });
  expect([desk.charts[0]!.width, desk.charts[0]!.height]).toEqual([Math.floor(width), Math.floor(height)]);
  expect(inside(panel, 'h2').textContent).toContain('the queue is gone');
});

it('never asks twice at once, and again while there is something new', async () => {
  desk.slow = 30;
  const before = desk.charts.length;
  for (let n = 1; desk.charts.length < before + 3; n++) {
    store.set({ board: { ...store.state.board!, replications: n } });
    await new Promise((go) => requestAnimationFrame(go));
  }
  expect(desk.chartsAtOnce).toBe(1);
});

it('is pale while what it shows is old', async () => {
  store.set({ stale: true });
  await panel.updateComplete;
  expect(getComputedStyle(paper()).opacity).toBe('0.55');
  expect(paper().querySelector('svg')).not.toBe(null);
});

describe('by the keyboard', () => {
  it('is walked point by point, with its words in the tooltip and aloud', async () => {
    drawing().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await until(() => said() === 'Day 10, 1 units wait');
    expect(tipOpen()).toBe(true);
    const tip = inside(panel, 'chart-drawing', 'floating-tip').getBoundingClientRect();
    expect(tip.left).toBeGreaterThanOrEqual(0);
    expect(tip.right).toBeLessThanOrEqual(innerWidth);
    await userEvent.keyboard('{End}');
    await until(() => said() === 'Day 100, 10 units wait');
    await userEvent.keyboard('{Escape}');
    expect(tipOpen()).toBe(false);
  });

  it('does by Enter what a click does', async () => {
    await show({
      points: [{ x: 60, y: 60, text: ['More safety stock'], act: { kind: 'choose', strategy: 'more-safety-stock' } }],
    });
    drawing().focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(store.state.chosen).toBe('more-safety-stock');
  });

  it('is brushed by Shift and arrows', async () => {
    drawing().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}');
    await panel.updateComplete;
    expect(inside(panel, 'chart-drawing').shadowRoot!.querySelector('.brush')).not.toBe(null);
    await userEvent.keyboard('{/Shift}');
    expect(store.state.focus).toEqual({ days: [10, 30] });
    await panel.updateComplete;
    expect(inside(panel, '.chip').textContent?.trim()).toMatch(/11.*–.*30/);
    await userEvent.click(inside(panel, '.chip'));
    expect(store.state.focus).toEqual({});
  });

  it('shows the table behind it by T', async () => {
    drawing().focus();
    await userEvent.keyboard('t');
    await until(() => inside<HTMLDialogElement>(panel, 'chart-table', 'dialog').open);
    const cells = [...inside(panel, 'chart-table', 'table').querySelectorAll('th, td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['Day', 'Units', '1', '=2+2', '2', '“x”, "y"']);
  });
});

describe('by the pointer', () => {
  const at = (x: number, y: number) => {
    const { left, top } = drawing().getBoundingClientRect();
    return { clientX: left + x, clientY: top + y, bubbles: true, composed: true };
  };

  it('shows the nearest point', async () => {
    drawing().dispatchEvent(new PointerEvent('pointermove', at(32, 60)));
    await until(tipOpen);
    expect(inside(panel, 'chart-drawing', 'floating-tip').shadowRoot!.textContent).toContain('Day 0');
  });

  it('is brushed, and that is no click', async () => {
    const { width } = inside(panel, 'chart-drawing').getBoundingClientRect();
    const x = (day: number) => 30 + ((Math.floor(width) - 40) * day) / 100;
    drawing().dispatchEvent(new PointerEvent('pointerdown', at(x(20.5), 50)));
    drawing().dispatchEvent(new PointerEvent('pointermove', at(x(39.5), 55)));
    drawing().dispatchEvent(new PointerEvent('pointerup', at(x(39.5), 55)));
    expect(store.state.focus).toEqual({ days: [20, 40] });
  });

  it('leaves all as it is where the hand only trembles', () => {
    drawing().dispatchEvent(new PointerEvent('pointerdown', at(100, 50)));
    drawing().dispatchEvent(new PointerEvent('pointermove', at(103, 51)));
    drawing().dispatchEvent(new PointerEvent('pointerup', at(103, 51)));
    expect(store.state.focus).toEqual({});
  });
});

it('becomes waits by its list', async () => {
  await userEvent.selectOptions(inside(panel, 'select'), 'Waits');
  await until(() => desk.charts.at(-1)?.id === 'waits');
  await userEvent.selectOptions(inside(panel, 'select'), 'Position');
  await until(() => desk.charts.at(-1)?.options['level'] === 'position');
  expect(desk.charts.at(-1)?.id).toBe('fan');
});

describe('its files', () => {
  const saved: { name: string; blob: Blob }[] = [];

  beforeEach(() => {
    saved.length = 0;
    const urls = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const url = make(blob as Blob);
      urls.set(url, blob as Blob);
      return url;
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: urls.get(this.href)! });
    });
    return () => vi.restoreAllMocks();
  });

  async function save(label: string): Promise<{ name: string; blob: Blob }> {
    await userEvent.click(inside(panel, 'menu-button', '.dots'));
    const items = [...inside(panel, 'menu-button', '[popover]').querySelectorAll<HTMLElement>('[role=menuitem]')];
    await userEvent.click(items.find((item) => item.textContent?.includes(label))!);
    await until(() => saved.length > 0);
    return saved[0]!;
  }

  it('are a table without formulas', async () => {
    const { name, blob } = await save('CSV');
    expect(name).toBe('holiday-spike-fan.csv');
    expect(await blob.text()).toBe(`Day,Units\r\n1,'=2+2\r\n2,"“x”, ""y"""\r\n`);
  });

  it('are a drawing that needs no page', async () => {
    const { name, blob } = await save('SVG');
    const text = await blob.text();
    expect(name).toBe('holiday-spike-fan.svg');
    expect(text).not.toContain('var(');
    expect(text).toContain('#4a78ec');
    expect(text).toContain('the queue is gone');
  });

  it('are pixels, twice as many', async () => {
    const { blob } = await save('PNG');
    const image = await createImageBitmap(blob);
    expect(blob.type).toBe('image/png');
    expect(image.width).toBe(2 * (desk.charts.at(-1)!.width + 32));
  });

  it('are its spec', async () => {
    const { name, blob } = await save('Vega-Lite');
    expect(name).toBe('holiday-spike-fan.vl.json');
    expect(await blob.text()).toBe('{"mark":"point"}');
  });
});
