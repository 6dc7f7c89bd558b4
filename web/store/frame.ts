/**
 * Calls once a picture, however often it is asked; a hidden page draws none and is called now and then. `promptly` doesn't wait for the
 * next picture, unless something was told so since the last: the first news of a picture is worked on before it is drawn, and is in it.
 */
export class Frame {
  private asked = false;
  /** Something was told promptly, and no picture has been drawn since. */
  private prompt = false;
  private watching = false;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly call: () => void,
    private readonly hidden = 250,
  ) {}

  now(): void {
    this.asked = false;
    this.call();
    for (const over of this.waiting.splice(0)) over();
  }

  promptly(): void {
    if (this.prompt) return this.soon();
    this.prompt = true;
    this.beforePicture();
    this.now();
  }

  soon(): void {
    this.asked = true;
    this.beforePicture();
  }

  /** With whatever is told next, or in so many milliseconds. */
  along(longest: number): void {
    this.asked = true;
    setTimeout(() => {
      if (this.asked) this.now();
    }, longest);
  }

  /** All that was asked for has been told. */
  told(): Promise<void> {
    return this.asked ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  private beforePicture(): void {
    if (this.watching) return;
    this.watching = true;
    const draws = typeof requestAnimationFrame === 'function';
    let over = false;
    const once = (): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      this.watching = this.prompt = false;
      if (this.asked) this.now();
    };
    const timer = setTimeout(once, draws ? this.hidden : 0);
    if (draws) requestAnimationFrame(once);
  }
}
