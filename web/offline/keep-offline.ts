/** Keeps the page for visits without a network; where the browser can't, it works online as before. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return;
  try {
    await navigator.serviceWorker.register('./service-worker.js');
  } catch {
    // Private windows and some settings forbid it: nothing is lost but the visit without a network.
  }
}
