export interface Spent {
  readonly cost: number;
  readonly service: number;
}

/** Corners of the step line above which nothing lies: the best service for at most so much money, from the cheapest on. */
export function upperEdge(tried: readonly Spent[]): Spent[] {
  const known = tried.filter(({ cost, service }) => Number.isFinite(cost) && Number.isFinite(service));
  const sorted = [...known].sort((a, b) => a.cost - b.cost || b.service - a.service);
  const edge: Spent[] = [];
  for (const { cost, service } of sorted)
    if (service > (edge.at(-1)?.service ?? -Infinity)) edge.push({ cost, service });
  return edge;
}
