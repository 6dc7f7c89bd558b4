import type { KPI_NAMES } from '../../domain/kpi-names.js';
import type { Source } from './publications.js';

type Kpi = (typeof KPI_NAMES)[number]['name'];

/** One cause, cure or general part of the scenario file, as the reference page shows it. */
export interface Entry {
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly says: string;
  /**
   * Places in the scenario file that belong to it, with all that is below them and does not belong to a deeper place of another
   * entry; `*` is any name.
   */
  readonly keys: readonly string[];
  /** A scenario in the box that writes one of its keys and claims something about it. */
  readonly example?: string;
  /** Where its effect is seen first. */
  readonly kpis?: readonly Kpi[];
  /** What is known about it, and from where. */
  readonly known?: readonly { readonly says: string; readonly from: Source }[];
}
