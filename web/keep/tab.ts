/** Which session this tab has. It outlives a reload, and a copy of the tab gets one of its own. */
const KEY = 'bullwhip.session';

export function sessionOfTab(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Takes a session for this tab, until it is closed; false where another tab has it. */
export async function claim(id: string): Promise<boolean> {
  const free = await new Promise<boolean>((resolve) => {
    if (!('locks' in navigator)) return resolve(true);
    navigator.locks
      .request(`${KEY}.${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => {});
      })
      .catch(() => resolve(true));
  });
  try {
    if (free) sessionStorage.setItem(KEY, id);
  } catch {
    // Without it a reload goes on with the newest one.
  }
  return free;
}
