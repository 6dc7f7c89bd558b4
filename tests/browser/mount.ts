import type { LitElement } from 'lit';
import { vi } from 'vitest';

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

/** Waits until what is expected holds. */
export const soon = (expected: () => void): Promise<void> => vi.waitFor(expected, { timeout: 20_000, interval: 20 });

/** Waits until something holds: much longer than it may ever take, so that only what never comes is missed. */
export async function until(holds: () => boolean, what = String(holds)): Promise<void> {
  for (let looks = 0; !holds(); looks++) {
    if (looks === 4_000) throw new Error(`never came true: ${what}`);
    await new Promise((go) => setTimeout(go, 5));
  }
}
