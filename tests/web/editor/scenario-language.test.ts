import { language } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { scenarioLanguage } from '../../../web/editor/scenario-language.js';

const GOOD = 'bullwhip: 1\nitems: { lamp: { price: 10 } }\n';
const DEEP = `bullwhip: 1\nx: ${'['.repeat(5000)}`;
const stateOf = (doc: string) => EditorState.create({ doc, extensions: scenarioLanguage(doc) });
const isYaml = (state: EditorState) => state.facet(language)?.name === 'yaml';
const replaced = (state: EditorState, insert: string) =>
  state.update({ changes: { from: 0, to: state.doc.length, insert } }).state;

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

  it('does not depend on a change that was only thought of', () => {
    const state = stateOf(GOOD);
    replaced(state, DEEP);
    expect(isYaml(replaced(state, `${GOOD}# more\n`))).toBe(true);
  });
});
