/** The field in which a job is ordered: its text becomes a request body. */
import {at, withMember} from './places.js';

const LONGEST = {text: 10_000, json: 1_000_000};
const MOST_LINES = 12;

/**
 * @param about the field as the contract describes it; undefined for the whole body as JSON
 * @param body an example of the body
 */
export function formOf(about, body) {
  if (!about) {
    return jsonForm(body);
  }
  const {label, at: place, each} = about;
  const item = each === undefined ? undefined : at(body, place)?.[0];
  const bodyOf = each === undefined
    ? text => withMember(body, place, text)
    : text => withMember(body, place, text.split(',').map(name => withMember(item, each, name.trim())));
  return {
    label,
    example: about.example ?? String(each === undefined ? at(body, place) ?? '' : at(item, each)),
    longest: LONGEST.text,
    rows: 2,
    bodyOf,
    again: job => (each === undefined ? job.title : job.stages.map(({name}) => name).join(', ')),
  };
}

function jsonForm(body) {
  const example = JSON.stringify(body, null, 2);
  return {
    label: 'Request body, JSON',
    example,
    longest: LONGEST.json,
    rows: Math.min(MOST_LINES, example.split('\n').length),
    isJson: true,
    bodyOf: JSON.parse,
    again: () => example,
  };
}
