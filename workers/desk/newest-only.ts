/** Works on one ask at a time; of those that come in the meantime only the newest is worked on, and all of them get its answer. */
export function newestOnly<A, R>(work: (ask: A) => Promise<R>): (ask: A) => Promise<R> {
  let running = false;
  let next: { ask: A; readonly answers: { resolve: (r: R) => void; reject: (e: unknown) => void }[] } | undefined;

  async function run(): Promise<void> {
    running = true;
    while (next) {
      const { ask, answers } = next;
      next = undefined;
      try {
        const answer = await work(ask);
        for (const { resolve } of answers) resolve(answer);
      } catch (error) {
        for (const { reject } of answers) reject(error);
      }
    }
    running = false;
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      next = { ask, answers: [...(next?.answers ?? []), { resolve, reject }] };
      if (!running) void run();
    });
}
