// The random numbers of the C++ limit: xoshiro256++ (Blackman and Vigna, 2018), Marsaglia and Tsang's ziggurat for the
// exponential (Journal of Statistical Software 5(8), 2000), Vose's alias table for a discrete choice.
#pragma once
#include <cmath>
#include <cstdint>
#include <vector>

struct Random {
  uint64_t state[4];

  explicit Random(uint64_t seed) {
    for (auto &word : state) { // splitmix64 spreads the seed over the state
      uint64_t z = (seed += 0x9e3779b97f4a7c15ull);
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
      word = z ^ (z >> 31);
    }
  }

  static uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

  uint64_t bits() {
    const uint64_t result = rotate(state[0] + state[3], 23) + state[0];
    const uint64_t t = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= t;
    state[3] = rotate(state[3], 45);
    return result;
  }

  /** Uniform on (0, 1]. */
  double uniform() { return ((bits() >> 11) + 1) * 0x1p-53; }
};

/** Exponential of mean 1, 256 layers; about 99 % of the draws are one multiplication and one comparison. */
struct Ziggurat {
  static constexpr double tail = 7.69711747013104972;
  uint64_t inside[256];
  double width[256];
  double height[256];

  Ziggurat() {
    const double area = 3.949659822581572e-3;
    double x = tail, above = tail;
    const double q = area / std::exp(-x);
    inside[0] = static_cast<uint64_t>(x / q * 0x1p53);
    inside[1] = 0;
    width[0] = q * 0x1p-53;
    width[255] = x * 0x1p-53;
    height[0] = 1;
    height[255] = std::exp(-x);
    for (int i = 254; i >= 1; i--) {
      x = -std::log(area / x + std::exp(-x));
      inside[i + 1] = static_cast<uint64_t>(x / above * 0x1p53);
      above = x;
      height[i] = std::exp(-x);
      width[i] = x * 0x1p-53;
    }
  }

  double operator()(Random &random) const {
    const uint64_t bits = random.bits();
    const int layer = bits & 255;
    const uint64_t j = bits >> 11;
    const double x = j * width[layer];
    if (__builtin_expect(j < inside[layer], 1)) return x;
    return edge(random, layer, x);
  }

  __attribute__((noinline)) double edge(Random &random, int layer, double x) const {
    if (layer == 0) return tail - std::log(random.uniform());
    if (height[layer] + random.uniform() * (height[layer - 1] - height[layer]) < std::exp(-x)) return x;
    return (*this)(random);
  }
};

/** Gamma of shape 4 (Erlang) with the given mean. */
inline double erlang4(Random &random, double mean) {
  return -std::log(random.uniform() * random.uniform() * random.uniform() * random.uniform()) * (mean / 4);
}

/** Geometric of mean 2 on {1, 2, …}: a success of chance 1/2 is one bit, so its value is the number of zero bits + 1. */
inline int geometric2(uint32_t bits) { return __builtin_ctz(bits | 0x80000000u) + 1; }

struct Alias {
  struct Cell {
    uint32_t threshold, other;
  };
  std::vector<Cell> cells;

  explicit Alias(const std::vector<double> &weights) : cells(weights.size()) {
    const int n = weights.size();
    double total = 0;
    for (double w : weights) total += w;
    std::vector<double> scaled(n);
    std::vector<int> small, large;
    for (int i = 0; i < n; i++) (scaled[i] = weights[i] / total * n) < 1 ? small.push_back(i) : large.push_back(i);
    while (!small.empty() && !large.empty()) {
      const int s = small.back(), l = large.back();
      small.pop_back();
      cells[s] = {static_cast<uint32_t>(scaled[s] * 0xffffffffu), static_cast<uint32_t>(l)};
      if ((scaled[l] -= 1 - scaled[s]) < 1) large.pop_back(), small.push_back(l);
    }
    for (int i : small) cells[i] = {0xffffffffu, static_cast<uint32_t>(i)};
    for (int i : large) cells[i] = {0xffffffffu, static_cast<uint32_t>(i)};
  }

  /** One of 0 … n − 1 from 32 random bits: the whole part of bits × n chooses the cell, the fraction decides inside it. */
  uint32_t operator()(uint32_t bits) const {
    const uint64_t product = static_cast<uint64_t>(bits) * cells.size();
    const uint32_t i = product >> 32;
    return static_cast<uint32_t>(product) <= cells[i].threshold ? i : cells[i].other;
  }
};
