import { yaml } from '@codemirror/lang-yaml';
import { language } from '@codemirror/language';
import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state';
import { nestedTooDeepAt } from '../../src/study/scenario-file/nested-too-deep.js';

/**
 * YAML, as long as the text nests no deeper than a scenario may: colouring, folding and matching brackets call themselves once a level,
 * and a text of thousands of open brackets would end them. Such a text is shown and typed plainly, beside the message that says so.
 */
export function scenarioLanguage(text: string): Extension {
  const place = new Compartment();
  return [
    place.of(languageOf(isTooDeep(text))),
    EditorState.transactionExtender.of(({ startState, docChanged, newDoc }) => {
      if (!docChanged) return null;
      const deep = isTooDeep(newDoc);
      return deep === (startState.facet(language) === null) ? null : { effects: place.reconfigure(languageOf(deep)) };
    }),
  ];
}

const languageOf = (deep: boolean): Extension => (deep ? [] : yaml());

const isTooDeep = (text: string | Text): boolean => nestedTooDeepAt(text.toString()) >= 0;
