// Workload A, one SKU, written for nothing else: the limit the engine is compared with.
// Usage: workload-a [replications = 1000] [seed = 1]; prints one line of JSON.
//
// Partial allocation in order of arrival means that stock and backlog never exist together, so one signed level is the whole
// state, and an order is complete as soon as the cumulative supply reaches the cumulative demand up to it.
#include "memory.hpp"
#include "random.hpp"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {
constexpr double horizon = 3650, gap = 1.0 / 10, leadTime = 5, promise = 2;
constexpr double never = HUGE_VAL;
constexpr int reorderPoint = 40, orderUpTo = 100;
constexpr int ringSize = 1 << 12, maxReceipts = 64;

struct Kpis {
  double events, unitFill, orderFill, onHand, backorders, onTime;
};

struct Receipt {
  double time;
  int units;
};

struct Waiting {
  double time;
  int64_t completeAt; // cumulative demand up to and with this order
};

Waiting ring[ringSize];
const Ziggurat exponential;

Kpis replicate(uint64_t seed) {
  Random random(seed);
  Receipt receipts[maxReceipts]; // sorted, the next one last; one or two are open at a time
  int open = 0;
  uint32_t head = 0, tail = 0;
  int64_t level = orderUpTo, position = orderUpTo, supplied = orderUpTo, demanded = 0;
  int64_t orders = 0, received = 0, unitsAtOnce = 0, ordersAtOnce = 0, late = 0;
  double positive = 0, net = 0, last = 0, next = never;
  double now = gap * exponential(random);

  const auto touch = [&](double t) {
    const double area = static_cast<double>(level) * (t - last);
    net += area;
    positive += std::max(area, 0.0);
    last = t;
  };

  for (;;) {
    const double until = std::min(now, horizon);
    while (next < until) {
      const Receipt r = receipts[--open];
      next = open > 0 ? receipts[open - 1].time : never;
      touch(r.time);
      level += r.units;
      supplied += r.units;
      received++;
      while (head != tail && ring[head % ringSize].completeAt <= supplied) {
        late += r.time - ring[head % ringSize].time > promise;
        head++;
      }
    }
    if (now >= horizon) break;
    const int units = geometric2(static_cast<uint32_t>(random.bits() >> 32));
    touch(now);
    orders++;
    demanded += units;
    unitsAtOnce += std::clamp<int64_t>(level, 0, units);
    level -= units;
    position -= units;
    if (level >= 0) ordersAtOnce++;
    else ring[tail++ % ringSize] = {now, demanded};
    if (position <= reorderPoint) {
      const Receipt r = {now + erlang4(random, leadTime), static_cast<int>(orderUpTo - position)};
      if (open == maxReceipts || tail - head >= ringSize) std::abort();
      int i = open++;
      for (; i > 0 && receipts[i - 1].time <= r.time; i--) receipts[i] = receipts[i - 1];
      receipts[i] = r;
      next = receipts[open - 1].time;
      position = orderUpTo;
    }
    now += gap * exponential(random);
  }
  touch(horizon);
  for (; head != tail; head++) late += horizon - ring[head % ringSize].time > promise;
  const double n = orders;
  return {n + received, unitsAtOnce / static_cast<double>(demanded), ordersAtOnce / n, positive / horizon,
          (positive - net) / horizon, 1 - late / n};
}

void print(const char *name, const Kpis *runs, int n, double Kpis::*field, const char *end) {
  double sum = 0, squares = 0;
  for (int i = 0; i < n; i++) sum += runs[i].*field;
  const double mean = sum / n;
  for (int i = 0; i < n; i++) squares += (runs[i].*field - mean) * (runs[i].*field - mean);
  const double se = n > 1 ? std::sqrt(squares / (n - 1) / n) : 0;
  std::printf("\"%s\":{\"mean\":%.6g,\"se\":%.3g}%s", name, mean, se, end);
}
} // namespace

int main(int argc, char **argv) {
  const int n = argc > 1 ? std::atoi(argv[1]) : 1000;
  const uint64_t seed = argc > 2 ? std::atoll(argv[2]) : 1;
  std::vector<Kpis> runs(n);
  const std::clock_t cpu = std::clock();
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < n; i++) runs[i] = replicate(seed * 1'000'003 + i);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  const double cpuSeconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  double events = 0;
  for (const Kpis &k : runs) events += k.events;
  std::printf("{\"name\":\"C++\",\"workload\":\"A\",\"replications\":%d,\"events\":%.0f,\"seconds\":%.6f,"
              "\"cpuSeconds\":%.6f,\"peakMiB\":%.1f,\"kpis\":{",
              n, events, took.count(), cpuSeconds, peakMiB());
  print("unitFillRate", runs.data(), n, &Kpis::unitFill, ",");
  print("orderFillRate", runs.data(), n, &Kpis::orderFill, ",");
  print("onHandMean", runs.data(), n, &Kpis::onHand, ",");
  print("backorderedMean", runs.data(), n, &Kpis::backorders, ",");
  print("onTimeRate", runs.data(), n, &Kpis::onTime, "}}\n");
}
