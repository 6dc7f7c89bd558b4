import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { Desk } from '../../workers/desk/endpoint.web.js';
import { chosenLines, toldLine } from './chosen-lines.js';
import { deskCompletion, deskHover } from './desk-completion.js';
import { highlight } from './highlight.js';
import { scenarioLanguage } from './scenario-language.js';
import { theme } from './theme.js';

export interface EditorParts {
  readonly parent: HTMLElement;
  /** Where styles go: a shadow root takes them as sheets, which a page that forbids inline styles allows. */
  readonly root: ShadowRoot;
  readonly text: string;
  readonly readOnly: boolean;
  readonly desk: () => Desk;
  readonly onTyped: () => void;
  /** What was typed is wanted now: the focus went away, or Ctrl Enter. */
  readonly onSettle: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Esc, with nothing open that it would close. */
  readonly onEscape: () => void;
  /** A line was clicked, 1-based. */
  readonly onLine: (line: number) => void;
}

/** Says that a change is the store's, not the typist's. */
export const fromStore = Annotation.define<true>();

/** The editor of a scenario file. It has no history of its own: undo and redo are the store's, one for levers and text. */
export function createEditor(parts: EditorParts): EditorView {
  const { parent, root, text, readOnly, desk, onUndo, onRedo } = parts;
  const done = (run: () => void) => () => {
    run();
    return true;
  };
  return new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        codeFolding({ placeholderText: '…' }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        closeBrackets(),
        indentOnInput(),
        indentUnit.of('  '),
        scenarioLanguage(text),
        highlight,
        theme,
        chosenLines,
        toldLine,
        search({ top: true }),
        highlightSelectionMatches(),
        deskCompletion(desk),
        deskHover(desk),
        EditorState.readOnly.of(readOnly),
        EditorView.contentAttributes.of({
          // It can be edited, so it can be reached; this says so to those who only look at the tree.
          tabindex: '0',
          'aria-label': 'Scenario file',
          'aria-description': 'Esc, then Tab leaves the editor',
          spellcheck: 'false',
          autocapitalize: 'off',
        }),
        keymap.of([
          { key: 'Mod-z', run: done(onUndo), preventDefault: true },
          { key: 'Mod-y', run: done(onRedo), preventDefault: true },
          { key: 'Mod-Shift-z', run: done(onRedo), preventDefault: true },
          { key: 'Mod-Enter', run: done(parts.onSettle) },
          { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
          ...completionKeymap,
          ...closeBracketsKeymap,
          ...searchKeymap,
          ...foldKeymap,
          ...defaultKeymap,
          { key: 'Tab', run: indent, shift: indentLess },
          { key: 'Escape', run: done(parts.onEscape) },
        ]),
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          if (docChanged && transactions.some((change) => change.docChanged && !change.annotation(fromStore)))
            parts.onTyped();
        }),
        EditorView.domEventHandlers({
          blur: () => parts.onSettle(),
          click: (event, view) => {
            const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
            if (at !== null) parts.onLine(view.state.doc.lineAt(at).number);
          },
          beforeinput: (event) => {
            // The browser's own menu has an undo, too.
            if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
            (event.inputType === 'historyUndo' ? onUndo : onRedo)();
            return true;
          },
        }),
      ],
    }),
  });
}

/** Spaces, because YAML takes no tabs. */
function indent(view: EditorView): boolean {
  const { state } = view;
  if (state.readOnly) return false;
  const { main } = state.selection;
  if (!main.empty) return indentMore(view);
  const column = main.head - state.doc.lineAt(main.head).from;
  view.dispatch(state.update(state.replaceSelection(column % 2 === 0 ? '  ' : ' '), { userEvent: 'input' }));
  return true;
}
