/** An error and the future it came from: whoever reports it can say which one to trace. */
export function named(error: unknown, replication: number): Error {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return Object.assign(new Error(`${message} (replication ${replication})`, { cause: error }), { name, stack });
}
