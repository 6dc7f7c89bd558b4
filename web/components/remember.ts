/** Small habits of a reader (what is folded, how high the dock is) over visits. Without storage they last as long as the page. */
export function recall<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Full or blocked: a habit is not worth a message.
  }
}

const PREFIX = 'bullwhip.look.';
