/** A span of virtual time: milliseconds, or text such as `10s`, `1.5m` or `PT1M30S`. */
export type Duration = number | string;

/** The duration as the control API reads it. */
export function durationText(duration: Duration): string {
  if (typeof duration === 'string') {
    return duration;
  }
  if (!Number.isFinite(duration) || duration < 0) {
    throw new RangeError(`A duration is a number of milliseconds from 0 up, not ${duration}.`);
  }
  return `PT${(duration / 1000).toFixed(3)}S`;
}
