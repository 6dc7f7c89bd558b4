/** Re-estimates something from what the shop saw lately, and moves the levels with it. */
export interface Learner {
  /** Ticks between two estimates. */
  readonly every: number;
  learn(now: number): void;
  /** Purchases what the moved levels ask for at once. Who has it looks before the reviews of the same instant, and purchases among them. */
  purchase?(now: number): void;
  /** What it is called in a snapshot, where it remembers anything: the same for one window and period. */
  readonly name?: string;
  /** What it remembers beyond the plan and the records of the engine, to go on from there another time. */
  save?(): LearnerMemory;
  restore?(memory: LearnerMemory): void;
}

/** Plain numbers by stock row. */
export interface LearnerMemory {
  /** Estimates made so far. */
  readonly turns: number;
  readonly rows: ReadonlyMap<number, readonly number[]>;
}
