import { deepFind, isShown } from './deep-find.js';

/** Puts the focus on what a component is for: a lever itself before the buttons around it. False where it has nothing to focus. */
export function focusControl(element: Element): boolean {
  const inside = deepFind('*', element.shadowRoot ?? element).filter(isShown);
  const control = KINDS.map((kind) => inside.find((found) => found.matches(kind))).find((found) => found !== undefined);
  control?.focus();
  control?.scrollIntoView({ block: 'nearest' });
  return control !== undefined;
}

const KINDS = ['input[type=range]', 'select', '[role=slider], [tabindex="0"]', 'button, input'];
