import type { ChartId } from '../../../workers/desk/protocol.js';
import type { SegmentOption } from '../segment-control.js';

/** What a reader may choose about a chart: an option of the ask, or another chart in its place. */
export interface ChartChoice {
  readonly option: string;
  readonly label: string;
  /** In the line of the note, or as a quiet list beside the menu. */
  readonly look: 'segment' | 'list';
  readonly options: readonly SegmentOption[];
}

/** The choices of a chart, given the names of the chosen strategy and the baseline. */
export function choiceOf(chart: ChartId, chosen: string, baseline: string): ChartChoice | null {
  if (chart === 'fan')
    return {
      option: 'level',
      label: 'What is drawn over time',
      look: 'list',
      options: [
        { value: 'backordered', label: 'Backorders' },
        { value: 'position', label: 'Position' },
        { value: 'onTime', label: 'On time' },
        { value: 'waits', label: 'Waits' },
      ],
    };
  if (chart === 'heat' && chosen !== baseline)
    return {
      option: 'view',
      label: 'Whose units waited',
      look: 'segment',
      options: [
        { value: 'baseline', label: baseline },
        { value: 'chosen', label: chosen },
        { value: 'change', label: 'Change' },
      ],
    };
  return null;
}

/** Charts that draw only what is looked at: they show the chip that takes the focus back. */
export const LINKED: readonly ChartId[] = ['fan', 'waits', 'heat', 'deliveries'];
