/** Tells the number of the press that goes on, null while no pointer is down: what is moved in one press is one step of undo. */
export function watchGrip(target: EventTarget = window): () => number | null {
  let presses = 0;
  let down = false;
  const press = (): void => {
    presses++;
    down = true;
  };
  const release = (): void => {
    down = false;
  };
  target.addEventListener('pointerdown', press, { capture: true });
  for (const over of ['pointerup', 'pointercancel', 'blur']) target.addEventListener(over, release, { capture: true });
  return () => (down ? presses : null);
}
