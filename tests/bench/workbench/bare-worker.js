// The bare prototype's half of the futures: the least a what-if page could do. One loop over columns, two KPIs, no journal, no orders with
// a fate of their own, no promises, no money. What it takes is what this machine and this browser allow.
const ITEMS = 50;
const DAYS = 365;
const ORDERS = 200;
const LEAD = 21;

/** Futures of this worker: columns of time, item and units. */
let tapes = [];

onmessage = ({ data }) => {
  if (data.record !== undefined) {
    tapes = data.record.map(record);
    postMessage({ ready: true });
    return;
  }
  for (const tape of tapes) postMessage({ version: data.version, ...play(tape, data.cover) });
};

function record(future) {
  const random = sfc32(future + 1);
  const n = DAYS * ORDERS;
  const tape = { n, time: new Float64Array(n), item: new Uint8Array(n), units: new Uint8Array(n) };
  const share = Float64Array.from({ length: ITEMS }, (_, i) => (i + 1) ** -0.63);
  const total = share.reduce((sum, x) => sum + x, 0);
  let time = 0;
  for (let k = 0; k < n; k++) {
    time -= Math.log(1 - random()) / ORDERS;
    tape.time[k] = time;
    let left = random() * total;
    let item = 0;
    while (item < ITEMS - 1 && (left -= share[item]) > 0) item++;
    tape.item[k] = item;
    tape.units[k] = 1 + Math.floor(-Math.log(1 - random()) / 1.2);
  }
  return tape;
}

/** (s, Q) with one supplier: the share of orders filled at once, and mean stock. */
function play({ n, time, item, units }, cover) {
  const mean = new Float64Array(ITEMS);
  for (let k = 0; k < n; k++) mean[item[k]] += units[k] / DAYS;
  const s = mean.map((m) => Math.ceil(m * (LEAD + cover / 10)));
  const q = mean.map((m) => Math.max(1, Math.ceil(m * 14)));
  const net = Float64Array.from(s, (level, i) => level + q[i]);
  const position = net.slice();
  const dueTime = [];
  const dueItem = [];
  let due = 0;
  let filled = 0;
  let area = 0;
  for (let k = 0; k < n; k++) {
    const now = time[k];
    while (due < dueTime.length && dueTime[due] <= now) {
      const i = dueItem[due];
      net[i] += q[i];
      area += q[i] * (DAYS - dueTime[due++]);
    }
    const i = item[k];
    if (net[i] >= units[k]) filled++;
    net[i] -= units[k];
    position[i] -= units[k];
    area -= units[k] * (DAYS - now);
    while (position[i] <= s[i]) {
      position[i] += q[i];
      dueTime.push(now + LEAD);
      dueItem.push(i);
    }
  }
  return { filled, orders: n, area };
}

function sfc32(seed) {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let d = 1;
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
