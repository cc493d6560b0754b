// Sums up times: mean and percentiles in milliseconds, rounded to what they are worth.
export const round = (ms) => Math.round(ms * 10) / 10;

export const percentile = (times, share) => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
};

export const summary = (times) => ({
  count: times.length,
  meanMs: round(times.reduce((sum, time) => sum + time, 0) / times.length),
  p50Ms: round(percentile(times, 0.5)),
  p95Ms: round(percentile(times, 0.95)),
  p99Ms: round(percentile(times, 0.99)),
  maxMs: round(Math.max(...times)),
});
