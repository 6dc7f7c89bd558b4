import type { LitElement } from 'lit';

/** Puts an element on the page in a frame of a size, with the page's own tokens, and waits until it is drawn. */
export async function mount<E extends LitElement>(element: E, width = 640, height = 300): Promise<E> {
  document.body.replaceChildren();
  await import('../../web/styles/page.css');
  const frame = document.createElement('div');
  frame.style.cssText = `position: relative; width: ${width}px; height: ${height}px; display: grid`;
  frame.append(element);
  document.body.append(frame);
  await element.updateComplete;
  return element;
}

/** What is in the shadow of an element, or of one in its shadow. */
export function inside<E extends Element>(element: Element, ...path: readonly string[]): E {
  let found: Element = element;
  for (const selector of path) {
    const next: Element | null | undefined = found.shadowRoot?.querySelector(selector);
    if (!next) throw new Error(`there is no ${selector} in ${found.localName}`);
    found = next;
  }
  return found as E;
}

/** Waits until something holds, at most two seconds. */
export async function until(holds: () => boolean, what = String(holds)): Promise<void> {
  const end = performance.now() + 2_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((go) => setTimeout(go, 5));
  }
}
