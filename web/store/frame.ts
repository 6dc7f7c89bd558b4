/** Calls once before the next picture is drawn, however often it is asked; a hidden page draws none and is called a little later. */
export function onFrame(call: () => void, hidden = 250): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const once = (): void => {
      if (!asked) return;
      asked = false;
      clearTimeout(timer);
      call();
    };
    const timer = setTimeout(once, hidden);
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(once);
  };
}
