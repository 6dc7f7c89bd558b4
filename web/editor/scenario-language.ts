import { yaml } from '@codemirror/lang-yaml';
import { language } from '@codemirror/language';
import { Compartment, EditorState, type Extension, type Text, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { nestedTooDeepAt } from '../../src/study/scenario-file/nested-too-deep.js';

const place = new Compartment();

/**
 * YAML, as long as the text nests no deeper than a scenario may: colouring, folding and matching brackets call themselves once a level,
 * and a text of thousands of open brackets would end them. Such a text is shown and typed plainly, beside the message that says so.
 */
export const scenarioLanguage = (text: string): Extension => [
  place.of(isTooDeep(text) ? [] : yaml()),
  // Taken away by the very change that nests too deeply, before anything parses it.
  EditorState.transactionExtender.of(({ startState, docChanged, newDoc }) =>
    docChanged && !isPlain(startState) && isTooDeep(newDoc) ? { effects: place.reconfigure([]) } : null,
  ),
  EditorView.updateListener.of(({ docChanged, state, view }) => {
    const again = docChanged ? languageAgain(state) : null;
    if (again) view.dispatch(again);
  }),
];

/**
 * Brings the language back to a text that no longer nests too deeply; null where there is nothing to do. It takes a change of its own: one that
 * changed the text as well would parse what it was before.
 */
export const languageAgain = (state: EditorState): TransactionSpec | null =>
  isPlain(state) && !isTooDeep(state.doc) ? { effects: place.reconfigure(yaml()) } : null;

const isPlain = (state: EditorState): boolean => state.facet(language) === null;

const isTooDeep = (text: string | Text): boolean => nestedTooDeepAt(text.toString()) >= 0;
