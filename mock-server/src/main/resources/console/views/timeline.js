/** The timeline of a job as a row of bars, one for each stage. */
import {html, nothing} from '../ui.js';
import {contractOf, isSettled, meaningOf} from '../contract/contract.js';
import {length, preciseTime} from '../time.js';

const ASKED = new Set(['pause', 'resume', 'cancel']);
const PART = /^\S+ (\d+\/\d{2,})$/;
const RESTING = 'paused';

/**
 * The bars, with a mark wherever something was asked for and where it took effect.
 *
 * @param scaled true to write below the bars when each began, counted from the submit
 */
export function timeline(job, scaled = false) {
  const pieces = piecesOf(job);
  const marks = marksOf(job).map(mark => ({...mark, ...placeOf(mark, pieces)}));
  const start = Date.parse(job.submitted_at);
  return html`
    <div class="timeline ${meaningOf(job)} ${scaled ? 'scaled' : ''}" role="img" aria-label=${spoken(job)}>
      ${pieces.map((piece, index) => html`
        <div class="piece ${piece.looks}" title=${piece.title}>
          ${piece.kind === 'rest' ? restOf(piece) : barOf(piece)}
          ${scaled && piece.kind === 'stage' ? scaleOf(piece, start, index === pieces.length - 1) : nothing}
          ${marks.filter(mark => mark.piece === index).map(markOf)}
        </div>`)}
    </div>`;
}

/** The time from the submit to the beginning of a bar; below the last one also to its end. */
function scaleOf({from, to}, start, last) {
  return html`<span class="scale">
    ${Number.isNaN(from) ? nothing : html`<span title=${length(from - start)}>${length(from - start)}</span>`}
    ${last && !Number.isNaN(to) ? html`<span class="end">${length(to - start)}</span>` : nothing}</span>`;
}

/** The meaning of the marks and hatched bars that a timeline has. */
export function legend(job) {
  const marks = marksOf(job);
  const entries = [
    [true, html`<i class="swatch done"></i>done`],
    [job.stages.some(stage => stage.state === 'working'), html`<i class="swatch working"></i>at work`],
    [job.stages.some(stage => stage.state === 'dropped'),
      job.error ? html`<i class="swatch broken"></i>failed` : html`<i class="swatch dropped"></i>dropped`],
    [restsOf(job).length > 0, html`<i class="swatch rest"></i>paused`],
    [marks.some(mark => mark.asked), html`<i class="swatch asked"></i>requested`],
    [marks.some(mark => !mark.asked), html`<i class="swatch reported"></i>took effect`],
  ];
  return job.stages.length === 0 ? nothing : html`
    <p class="legend hint">${entries.filter(([wanted]) => wanted).map(([, entry]) => html`<span>${entry}</span>`)}
      <span>Times count from the submit. Bars are equally wide, however long they take.</span></p>`;
}

/**
 * The accepted commands and the changes of status that matter to a reader, oldest first: rests, ends, and the words for work
 * of a contract that has several.
 */
export function marksOf(job) {
  const {meanings} = contractOf(job);
  const phases = [...meanings.values()].filter(meaning => meaning === 'running').length;
  return job.markers
    .map(({kind, at}) => ({kind, at: Date.parse(at), asked: ASKED.has(kind), meaning: ASKED.has(kind) ? kind : meanings.get(kind) ?? kind}))
    .filter(({asked, meaning}) => asked || meaning === RESTING || isSettled(meaning) || (meaning === 'running' && phases > 1));
}

function piecesOf(job) {
  const bars = job.stages.map(stage => ({
    kind: 'stage',
    looks: `stage ${stage.state}-stage`,
    stage,
    seen: job.seen,
    from: Date.parse(stage.from ?? ''),
    to: Date.parse(stage.to ?? ''),
    title: titleOf(stage),
  }));
  return restsOf(job).reduce((row, rest) => placed(row, rest), bars);
}

/** The times in which a job rested between two bars. */
function restsOf(job) {
  const {meanings} = contractOf(job);
  const moments = job.markers.filter(marker => !ASKED.has(marker.kind));
  return moments
    .map((marker, index) => ({marker, next: moments[index + 1]}))
    .filter(({marker}) => meanings.get(marker.kind) === RESTING)
    .map(({marker, next}) => {
      const from = Date.parse(marker.at);
      const to = next ? Date.parse(next.at) : NaN;
      return {kind: 'rest', looks: 'rest', from, to, title: Number.isNaN(to) ? 'Paused' : `Paused for ${length(to - from)}`};
    });
}

function placed(row, rest) {
  const inside = row.some(bar => bar.from < rest.from && !(bar.to <= rest.from));
  if (inside) {
    return row;
  }
  const before = row.findLastIndex(bar => bar.from < rest.from || bar.to <= rest.from);
  return row.toSpliced(before + 1, 0, rest);
}

/** The piece in which a mark falls, and how far along, in percent. A pause and its resume enclose the rest between them. */
function placeOf({meaning, at}, pieces) {
  const rest = pieces.findLastIndex(piece => piece.kind === 'rest' && (
    (meaning === RESTING && piece.from === at) || (meaning === 'resume' && piece.to === at)));
  if (rest >= 0) {
    return {piece: rest, left: meaning === 'resume' ? 100 : 0};
  }
  const begun = pieces.findLastIndex(piece => piece.from <= at);
  if (begun < 0) {
    return {piece: 0, left: 0};
  }
  const {from, to} = pieces[begun];
  return {piece: begun, left: to > from ? Math.min(100, (100 * (at - from)) / (to - from)) : 0};
}

function barOf({stage, seen, to}) {
  const moves = stage.state === 'working' && to > seen;
  return html`
    <div class="bar ${stage.state}">
      <div class="fill ${moves ? 'moving' : ''}" data-from=${seen} data-to=${to} data-start=${stage.progress}
        .style=${`transform: scaleX(${stage.state === 'done' ? 1 : stage.progress})`}></div>
    </div>
    <span class="label">${labelOf(stage)}</span>`;
}

/** A part of a long stretch goes by its number; the title has the whole name. */
function labelOf({name}) {
  return PART.exec(name)?.[1] ?? name;
}

function restOf({from, to}) {
  return html`<div class="bar"></div><span class="label">${Number.isNaN(to) ? 'paused' : length(to - from)}</span>`;
}

function markOf({kind, meaning, at, asked, left}) {
  const title = `${wordFor(kind, asked)} at ${preciseTime(at)}`;
  return html`<i class="mark ${meaning} ${asked ? 'asked' : 'reported'}" title=${title} .style=${`left: ${left}%`}></i>`;
}

/** A command or a status in words. */
export function wordFor(kind, asked) {
  return asked ? `${kind} requested` : kind;
}

function titleOf(stage) {
  const times = stage.from ? ` from ${preciseTime(Date.parse(stage.from))}` : '';
  const end = stage.to ? ` to ${preciseTime(Date.parse(stage.to))}` : '';
  return `${stage.name}: ${stage.state}${times}${end}`;
}

function spoken(job) {
  const done = job.stages.filter(stage => stage.state === 'done').length;
  const working = job.stages.find(stage => stage.state === 'working');
  return `${done} of ${job.stages.length} done${working ? `, working on ${working.name}` : ''}`;
}
