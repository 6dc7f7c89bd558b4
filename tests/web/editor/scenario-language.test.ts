import { language } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { languageAgain, scenarioLanguage } from '../../../web/editor/scenario-language.js';

const GOOD = 'bullwhip: 1\nitems: { lamp: { price: 10 } }\n';
const DEEP = `bullwhip: 1\nx: ${'['.repeat(5000)}`;
const stateOf = (doc: string) => EditorState.create({ doc, extensions: scenarioLanguage(doc) });
const isYaml = (state: EditorState) => state.facet(language)?.name === 'yaml';
/** With another text, and what follows on it, as in a view. */
const replaced = (state: EditorState, insert: string) => {
  const after = state.update({ changes: { from: 0, to: state.doc.length, insert } }).state;
  const again = languageAgain(after);
  return again ? after.update(again).state : after;
};

describe('the language of the editor', () => {
  it('is YAML for a scenario', () => {
    expect(isYaml(stateOf(GOOD))).toBe(true);
  });

  it('is none for a text that nests without end, which would end all that follows its levels', () => {
    expect(isYaml(stateOf(DEEP))).toBe(false);
  });

  it('comes and goes with what is typed or pasted', () => {
    const deep = replaced(stateOf(GOOD), DEEP);
    expect(isYaml(deep)).toBe(false);
    expect(isYaml(replaced(deep, `${DEEP}]`))).toBe(false);
    expect(isYaml(replaced(deep, GOOD))).toBe(true);
    expect(isYaml(replaced(stateOf(GOOD), `${GOOD}# more\n`))).toBe(true);
  });

  it('comes back after a change, not with it: the old text would be parsed once more', () => {
    const deep = stateOf(DEEP);
    const cut = deep.update({ changes: { from: 0, to: deep.doc.length, insert: GOOD } }).state;
    expect(isYaml(cut)).toBe(false);
    expect(isYaml(cut.update(languageAgain(cut)!).state)).toBe(true);
    expect(languageAgain(deep)).toBe(null);
    expect(languageAgain(stateOf(GOOD))).toBe(null);
  });

  it('does not depend on a change that was only thought of', () => {
    const state = stateOf(GOOD);
    replaced(state, DEEP);
    expect(isYaml(replaced(state, `${GOOD}# more\n`))).toBe(true);
  });
});
