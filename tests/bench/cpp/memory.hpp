// The most memory this process ever held, MiB: Linux's VmHWM, because getrusage also counts what the parent held at the fork.
#pragma once
#include <cstdio>

inline double peakMiB() {
  double kib = 0;
  if (std::FILE *status = std::fopen("/proc/self/status", "r")) {
    char line[256];
    while (std::fgets(line, sizeof line, status)) {
      if (std::sscanf(line, "VmHWM: %lf", &kib) == 1) break;
    }
    std::fclose(status);
  }
  return kib / 1024;
}
