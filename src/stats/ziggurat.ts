import { exp, log } from './elementary.js';

/*
 * Tables of the exponential's ziggurat (Marsaglia & Tsang, J. Statistical Software 5(8), 2000): 256 layers of equal area under e^−x.
 * Layer 0 is the base: the rectangle up to the tail's start, plus the tail.
 */

const LAYERS = 256;

/** r, where the tail starts, and v, the area of every layer, for 256 layers. */
export const ZIGGURAT_TAIL = 7.69711747013104972;
const AREA = 3.949659822581557e-3;

const EDGES = rightEdges();

/** Right edge of layer i divided by 2²⁴; entry i + 1 is the part of layer i that lies wholly under the curve. */
export const zigguratWidth = EDGES.map((x) => x / 16777216);
/** e^−(right edge): the lower side of layer i; entry i + 1 its upper side. */
export const zigguratHeight = EDGES.map((x) => exp(-x));

function rightEdges(): Float64Array {
  const edges = new Float64Array(LAYERS + 1);
  edges[0] = AREA / exp(-ZIGGURAT_TAIL);
  edges[1] = ZIGGURAT_TAIL;
  for (let i = 2; i < LAYERS; i++) edges[i] = -log(AREA / edges[i - 1] + exp(-edges[i - 1]));
  return edges; // the last, 0, is the peak
}
