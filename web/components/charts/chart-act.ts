import type { ChartAct } from '../../../src/report/charts/view.js';
import { store } from '../../store/use-store.js';

/** Does what a click on a point of a chart means. */
export function actOn(act: ChartAct): void {
  if (act.kind === 'choose') store.choose(act.strategy);
  else if (act.kind === 'lead') store.leadBy(act.kpi);
  else if (act.kind === 'focus') store.lookAt({ ...store.state.focus, ...act.focus });
  else if (act.kind === 'edit') void store.edit(act.edit, act.label);
  else {
    const { chosen, orders } = store.state;
    store.set({ view: 'orders', orders: { ...orders, strategy: chosen, filter: act.query, order: null } });
  }
}
