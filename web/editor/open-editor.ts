import { nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { openSearchPanel } from '@codemirror/search';
import { EditorView } from '@codemirror/view';
import type { Problem } from '../../src/domain/problems.js';
import type { State } from '../store/state.js';
import type { Store } from '../store/store.js';
import { choose, tell } from './chosen-lines.js';
import { createEditor, fromStore, type EditorParts } from './create-editor.js';
import { placeOf, problemMarks } from './problem-marks.js';
import { TextSync } from './text-sync.js';

/** An editor of the store's text. */
export interface OpenEditor {
  readonly view: EditorView;
  /** Brings the editor in step with the state. */
  show(state: State): void;
  goTo(problem: Problem): void;
  find(): void;
  nextProblem(): void;
  /** Takes the editor away. What was typed is sent, unless another file has been opened. */
  close(send: boolean): void;
}

export interface Place extends Pick<EditorParts, 'parent' | 'root' | 'readOnly'> {
  readonly onEscape: (view: EditorView) => void;
}

/** Opens an editor on the text of the store. */
export function openEditor(store: Store, { parent, root, readOnly, onEscape }: Place): OpenEditor {
  const text = store.state.shop!.text;
  const view: EditorView = createEditor({
    parent,
    root,
    text,
    readOnly,
    desk: () => store.desk,
    onTyped: () => sync.typed(),
    onSettle: () => void sync.flush(),
    onUndo: () => void sync.flush().then(() => store.undo()),
    onRedo: () => void sync.flush().then(() => store.redo()),
    onEscape: () => onEscape(view),
    onLine: (line) => chooseAt(store, line),
  });
  const sync = new TextSync(
    {
      read: () => view.state.doc.toString(),
      apply: (changes) => view.dispatch({ changes, annotations: fromStore.of(true) }),
      send: (typed) => store.retype(typed),
    },
    text,
  );
  let shown: Partial<State> = {};

  return {
    view,
    show(state) {
      const { shop, reading, good, chosen, editor } = state;
      if (shop === null) return;
      sync.told(shop.text);
      const doc = view.state.doc;
      const inStep = reading !== null && doc.toString() === reading.text;
      if (inStep && reading !== shown.reading) {
        const marks = problemMarks(doc, shop.name, reading.problems, 'error');
        view.dispatch(
          setDiagnostics(view.state, [...marks, ...problemMarks(doc, shop.name, reading.warnings, 'warning')]),
        );
      }
      const lines = good?.shop?.strategies.find(({ name }) => name === chosen) ?? null;
      if ((inStep && good === reading && good !== shown.good) || chosen !== shown.chosen) {
        view.dispatch({ effects: choose.of(lines) });
      }
      if (chosen !== shown.chosen && lines !== null && lines.to > 1 && !view.hasFocus) lookAt(view, lines.from);
      if (editor !== shown.editor) reveal(view, editor.line);
      shown = inStep ? state : { ...shown, chosen, editor };
    },
    goTo(problem) {
      const at = placeOf(view.state.doc, store.state.shop?.name ?? '', problem);
      if (at === null) return;
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    find: () => void openSearchPanel(view),
    nextProblem() {
      nextDiagnostic(view);
      view.focus();
    },
    close(send) {
      if (send) void sync.flush();
      sync.stop();
      view.destroy();
    },
  };
}

/** Clicking a strategy's lines chooses it. */
function chooseAt(store: Store, line: number): void {
  const { good, shop, chosen } = store.state;
  if (good === null || good.text !== shop?.text) return;
  const at = good.shop?.strategies.find(({ from, to }) => line >= from && line <= to && to > 1);
  if (at && at.name !== chosen) store.choose(at.name);
}

/** Scrolls a strategy's first line to the top, with a little of what stands before it. */
function lookAt(view: EditorView, line: number): void {
  const at = view.state.doc.line(Math.min(line, view.state.doc.lines)).from;
  view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 40 }) });
}

/** Shows a line without taking the cursor or the focus there. */
function reveal(view: EditorView, line: number | undefined): void {
  const known = line !== undefined && line >= 1 && line <= view.state.doc.lines;
  view.dispatch({
    effects: [
      tell.of(known ? { from: line, to: line } : null),
      ...(known ? [EditorView.scrollIntoView(view.state.doc.line(line).from, { y: 'nearest', yMargin: 60 })] : []),
    ],
  });
}
