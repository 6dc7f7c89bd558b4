import type { Placed } from './place-beside.js';
import type { State } from '../store/state.js';

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** Selectors of what it is about; the first one that is on the screen. */
  readonly at: readonly string[];
  /** Part of the id of the lever it is about. */
  readonly lever?: string;
  /** The strategy it begins with, if the shop has it. */
  readonly choose?: string;
  /** Sides to try, best first. */
  readonly sides?: readonly Placed['side'][];
  /** The view it belongs to. */
  readonly view: State['view'];
  /** What the button for going on says, where it isn't 'Next'. */
  readonly next?: string;
  /** A button that leads to what can be done here. */
  readonly go?: string;
  /** Has the person done what the step is about? `before` is the state when it began. */
  readonly done?: (now: State, before: State) => boolean;
  /** Said once it is done. */
  readonly praise?: string;
}

/** Two minutes with the holiday spike. */
export const TOUR: readonly TourStep[] = [
  {
    title: 'Start here',
    text: 'A shop sells several times as much around Black Friday while its supplier is late. You will find a fix and see what it costs.',
    at: ['[data-file="holiday-spike.yaml"]'],
    sides: ['left', 'right', 'below', 'above'],
    view: 'start',
    next: 'Open and begin',
  },
  {
    title: 'The answer, and how sure it is',
    text: 'What the chosen strategy brings, against the baseline, and what it costs; the range in brackets holds in 95 of 100 such studies. It gets narrower while more futures are played: the bar above says how far that is.',
    at: ['verdict-line'],
    sides: ['below', 'above'],
    view: 'dashboard',
  },
  {
    title: 'Change one thing',
    text: 'Drag the safety stock, or press the arrow keys, and watch the verdict. The tick on the track is where the baseline stands.',
    at: ['lever-slider', 'levers-sheet'],
    lever: 'safetyStock',
    choose: 'more-safety-stock',
    sides: ['right', 'above', 'below', 'left'],
    view: 'dashboard',
    go: 'Go to the lever',
    done: (now, before) => now.shop?.text !== before.shop?.text,
    praise: 'All futures are played again with it, the same ones: only the lever differs. Ctrl Z takes it back.',
  },
  {
    title: 'The queue, day by day',
    text: 'Units that wait: the line is the middle of all futures, the bands hold half and four fifths of them. Grey stretches are the spikes and outages.',
    at: ['chart-panel[chart=fan]'],
    sides: ['right', 'left', 'below', 'above'],
    view: 'dashboard',
  },
  {
    title: 'One order’s story',
    text: 'Behind every number are orders. These are the late ones of one future: open one and read what happened to it, from the click to the door.',
    at: ['order-list', 'orders-view'],
    sides: ['right', 'left', 'below'],
    view: 'orders',
    go: 'Go to the orders',
    // The view picks one by itself at first; that is nobody's deed.
    done: (now, before) => before.orders.order !== null && now.orders.order !== before.orders.order,
    praise:
      'Grey stretches of the rail are waiting, as long as the wait. On the right, the same order under the other strategies.',
  },
  {
    title: 'Keep it, or pass it on',
    text: 'Everything is kept in this browser by itself. A link carries the whole what-if to somebody else; the report is a page to read. “?” shows all keys.',
    at: ['[data-tour=share]', 'app-bar'],
    sides: ['below', 'left'],
    view: 'dashboard',
    next: 'Done',
  },
];
