/** All elements that match, in the order of the page, those in open shadow roots too. */
export function deepFind<T extends Element = HTMLElement>(selector: string, root: ParentNode = document): T[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element as unknown as T] : []),
    ...(element.shadowRoot ? deepFind<T>(selector, element.shadowRoot) : []),
  ]);
}

/** The element that has the focus, in whatever shadow root it is. */
export function deepFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Has it a place on the screen? */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0;
