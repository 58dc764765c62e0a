/** The places of a message where something stands: JSON pointers, and parts such as "query cursor". */

/** The member of a value at a JSON pointer; undefined where there is none. */
export function at(value, pointer) {
  return steps(pointer).reduce((inner, step) => inner?.[step], value);
}

/** The value with another member at a JSON pointer. */
export function withMember(value, pointer, member) {
  const [step, ...rest] = steps(pointer);
  if (step === undefined) {
    return member;
  }
  const copy = Array.isArray(value) ? [...value] : {...value};
  copy[step] = withMember(copy[step], rest.map(each => `/${each}`).join(''), member);
  return copy;
}

function steps(pointer) {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that an answer tells at a place of its body; undefined when it stands elsewhere or nowhere. */
export function told(answer, place = '') {
  return place.startsWith('body ') ? at(answer, place.slice('body '.length)) : undefined;
}

/**
 * Path, query, headers and members of the body of a call about a job.
 *
 * @param job its id; its first parts fill the first places that the operation has for it, the last place gets the rest
 * @param page where to read on; nothing for the beginning
 */
export function placedIn({path, parameters = {}, job: places = [], pages}, job, page) {
  const parts = job.split('/');
  const sent = [
    ...places.map((place, index) => [place, index < places.length - 1 ? parts[index] : parts.slice(index).join('/')]),
    ...(page && pages?.sent ? [[pages.sent, page]] : []),
  ];
  const inPart = part => Object.fromEntries(sent
    .map(([place, value]) => [...place.split(' '), value])
    .filter(([where]) => where === part)
    .map(([, name, value]) => [name, value]));
  const values = {...parameters, ...inPart('path')};
  return {
    path: path.replaceAll(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(values[name] ?? name)),
    query: inPart('query'),
    headers: inPart('header'),
    body: inPart('body'),
    missing: [...path.matchAll(/\{([^}]+)\}/g)].some(([, name]) => !(name in values)),
  };
}

/** The text by which a request asks for the next page; empty when there is none. */
export function pageAfter(pages, answer, page) {
  const rows = pages && at(answer, pages.items);
  if (!rows?.length && pages?.by !== 'cursor') {
    return '';
  }
  const place = Number(page || pages.starts_at);
  const last = told(answer, pages.pages);
  const total = told(answer, pages.total);
  const passed = Number(page || 0) + (rows?.length ?? 0);
  return {
    none: () => '',
    cursor: () => cursorIn(told(answer, pages.next), pages.sent),
    after: () => String(at(rows.at(-1), pages.item ?? '/id') ?? ''),
    page: () => (last === undefined || place < last ? String(place + 1) : ''),
    offset: () => (total === undefined || passed < total ? String(passed) : ''),
  }[pages.by]();
}

/** A cursor; an answer may also tell the whole address of the next page, which holds it. */
function cursorIn(next, sent = '') {
  const text = next === undefined || next === null ? '' : String(next);
  return text.includes('?') ? new URL(text, location.origin).searchParams.get(sent.split(' ')[1]) ?? text : text;
}
