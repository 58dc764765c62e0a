/** Remembers the state of a world, as the events that tell it to a page that joins. */
const MOST = {jobs: 300, calls: 1000};

export class WorldMemory {
  /** The names of all events. */
  static EVENTS = ['restart', 'server', 'worlds', 'world', 'jobs', 'calls'];

  #latest = new Map();
  #jobs = new Map();
  #calls = new Map();

  take(event) {
    if (event.name === 'restart') {
      this.#latest = new Map([...this.#latest].filter(([name]) => name === 'worlds' || name === 'server'));
      this.#jobs.clear();
      this.#calls.clear();
    } else if (event.name === 'jobs') {
      this.#jobs = newest(event.data.more ? new Map() : this.#jobs, event.data.data.map(job => [job.id, job]), MOST.jobs);
    } else if (event.name === 'calls') {
      this.#calls = newest(this.#calls, event.data.entries.map(call => [call.number, call]), MOST.calls);
    }
    this.#latest.set(event.name, event);
  }

  events() {
    return WorldMemory.EVENTS.filter(name => this.#latest.has(name)).map(name => this.#whole(this.#latest.get(name)));
  }

  #whole(event) {
    const data = {
      jobs: () => ({...event.data, data: [...this.#jobs.values()]}),
      calls: () => ({...event.data, entries: [...this.#calls.values()]}),
    }[event.name]?.() ?? event.data;
    return {...event, data};
  }
}

/** A map with some entries added or replaced, and no more than some of the newest. */
export function newest(known, entries, most) {
  const all = new Map([...known, ...entries]);
  return all.size <= most ? all : new Map([...all].slice(-most));
}
