import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** Weights of ink, because colour means strategy: what is said is strong, what it is said of is plain, remarks lean. */
export const highlight = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
    { tag: tags.definition(tags.propertyName), color: 'var(--ink-2)' },
    { tag: [tags.content, tags.string, tags.special(tags.string)], color: 'var(--ink)', fontWeight: '600' },
    { tag: [tags.labelName, tags.typeName, tags.keyword, tags.meta], color: 'var(--ink)', textDecoration: 'underline' },
    { tag: tags.punctuation, color: 'var(--ink-3)' },
  ]),
);
