/** Virtual time between two words of the mock: a straight line from the last reading. */

/** A reading of the mock's clock, with the moment at which it was heard, some milliseconds ago. */
export function heard({now, frozen, speed}, age = 0) {
  return {now: Date.parse(now), frozen, speed, at: performance.now() - age};
}

/** The virtual time, in milliseconds. */
export function virtualNow(clock) {
  return clock.frozen ? clock.now : clock.now + (performance.now() - clock.at) * clock.speed;
}

/** The time of day in UTC, as hh:mm:ss. */
export function timeOfDay(millis) {
  return new Date(millis).toISOString().slice(11, 19);
}

/** The time of day in UTC to the millisecond. */
export function preciseTime(millis) {
  return new Date(millis).toISOString().slice(11, 23);
}

/** Made once: the page asks for the day in every frame. */
const DAYS = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});

/** The day in UTC, as in 23 Nov 2026. */
export function day(millis) {
  return DAYS.format(millis);
}

/** A length of time in its two greatest units at most. */
export function length(millis) {
  const seconds = Math.max(0, millis) / 1000;
  if (seconds < 60) {
    return `${seconds < 10 ? seconds.toFixed(1).replace(/\.0$/, '') : Math.round(seconds)} s`;
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) {
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  }
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
