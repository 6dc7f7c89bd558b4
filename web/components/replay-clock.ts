/** Runs through the days of a film at a speed, a step a picture; whole days only where motion is not wanted. */
export class ReplayClock {
  /** Days from the start. */
  at = 0;
  /** Days a second. */
  speed = 7;
  private frame = 0;
  private before = 0;

  constructor(
    private readonly end: () => number,
    private readonly onFrame: (at: number) => void,
    private readonly onStop: () => void,
  ) {}

  get playing(): boolean {
    return this.frame !== 0;
  }

  play(): void {
    if (this.playing) return;
    if (this.at >= this.end()) this.at = 0;
    this.before = performance.now();
    this.frame = requestAnimationFrame(this.tick);
  }

  pause(): void {
    if (!this.playing) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.at = Math.floor(this.at);
    this.onFrame(this.at);
    this.onStop();
  }

  /** To a day; it goes on from there if it plays. */
  seek(day: number): void {
    this.at = Math.max(0, Math.min(this.end(), day));
    this.onFrame(this.at);
  }

  private readonly tick = (now: number): void => {
    // A tab that was hidden for a minute doesn't jump ahead; the first picture may have begun before it was asked for.
    this.at += (Math.max(0, Math.min(250, now - this.before)) / 1000) * this.speed;
    this.before = now;
    if (this.at >= this.end()) {
      this.at = this.end();
      this.pause();
      return;
    }
    this.frame = requestAnimationFrame(this.tick);
    this.onFrame(matchMedia('(prefers-reduced-motion: reduce)').matches ? Math.floor(this.at) : this.at);
  };
}
