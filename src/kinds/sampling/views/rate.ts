/** 合格率 in percent, rounded to two decimals; null where nothing was sampled. */
export function passRate({
  sampled,
  qualified,
}: {
  readonly sampled: number;
  readonly qualified: number;
}): number | null {
  return sampled === 0 ? null : Math.round((qualified * 10_000) / sampled) / 100;
}
