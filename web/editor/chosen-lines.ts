import {
  RangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type RangeValue,
} from '@codemirror/state';
import { Decoration, EditorView, gutterLineClass, GutterMarker } from '@codemirror/view';

/** Lines, 1-based, both included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Marks these lines as the chosen strategy's; null marks none. */
export const choose = StateEffect.define<Lines | null>();

/** The chosen strategy's lines on tinted ground, with a bar in its colour; they move with the text while it is typed in. */
export const chosenLines: Extension = [lineMarks('bw-chosen', choose), gutterMarks(choose)];

/** Marks the line of a lever that has the focus; null none. */
export const tell = StateEffect.define<Lines | null>();
export const toldLine: Extension = lineMarks('bw-told', tell);

type Mark = typeof choose;

function lineMarks(name: string, effect: Mark): Extension {
  const mark = Decoration.line({ class: name });
  return StateField.define({
    create: () => Decoration.none,
    update: (marks, { state, changes, effects }) =>
      effects.reduce((now, given) => (given.is(effect) ? built(state, given.value, mark) : now), marks.map(changes)),
    provide: (field) => EditorView.decorations.from(field),
  });
}

function gutterMarks(effect: Mark): Extension {
  const mark = new (class extends GutterMarker {
    override elementClass = 'bw-chosen';
  })();
  return StateField.define<RangeSet<GutterMarker>>({
    create: () => RangeSet.empty,
    update: (marks, { state, changes, effects }) =>
      effects.reduce((now, given) => (given.is(effect) ? built(state, given.value, mark) : now), marks.map(changes)),
    provide: (field) => gutterLineClass.from(field),
  });
}

function built<T extends RangeValue>(state: EditorState, lines: Lines | null, mark: T): RangeSet<T> {
  const builder = new RangeSetBuilder<T>();
  if (lines !== null) {
    const last = Math.min(lines.to, state.doc.lines);
    for (let line = Math.max(1, lines.from); line <= last; line++) {
      const { from } = state.doc.line(line);
      builder.add(from, from, mark);
    }
  }
  return builder.finish();
}
