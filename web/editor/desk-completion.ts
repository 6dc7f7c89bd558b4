import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Desk } from '../../workers/desk/endpoint.web.js';

/** What may be written here, as the desk knows it from the descriptions of the file's keys. */
export const deskCompletion = (desk: () => Desk): Extension =>
  autocompletion({ icons: false, override: [(context) => ask(desk(), context)] });

async function ask(desk: Desk, { state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> {
  const found = await desk.complete(state.doc.toString(), pos);
  const from = found[0]?.from;
  if (from === undefined || (from === pos && !explicit)) return null;
  const options = found
    .filter((one) => one.from === from)
    .map(({ label, detail, info, insert }) => ({ label, detail, apply: insert, ...(info ? { info } : {}) }));
  return { from, options, validFor: /^[\w-]*$/ };
}

/** What stands under the pointer, in the words of the key's own description. */
export const deskHover = (desk: () => Desk): Extension =>
  hoverTooltip(async (view, pos) => {
    const text = await desk().hover(view.state.doc.toString(), pos);
    if (text === null) return null;
    return { pos: text.from, end: text.to, above: true, create: () => ({ dom: card(text.lines) }) };
  });

function card(lines: readonly string[]): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'bw-hover';
  for (const line of lines) dom.appendChild(document.createElement('div')).textContent = line;
  return dom;
}
