/** The area names behind the middle part of rule ids. */
const AREAS = {
  AUTH: 'Keys', CANC: 'Cancel', CONC: 'Calls at the same time', CONF: 'Conflicts', CREA: 'Create', CRED: 'Credits',
  DELE: 'Delete', ERRO: 'Errors', HTTP: 'HTTP', IDEM: 'Repeated calls', LIFE: 'Life of a job', LIST: 'Lists', LOGS: 'Logs',
  MANI: 'Manifest', PAGE: 'Pages', PAUS: 'Pause', POLL: 'Poll', PROG: 'Progress', RESU: 'Resume', ROWS: 'Rows',
  BODY: 'Bodies', CMND: 'Commands', CODE: 'Status codes', DENY: 'Refused commands', GROW: 'Counters that never fall', ISOL: 'Jobs of others',
  KEEP: 'Members that stay', LAST: 'Walks that end', LOSE: 'Pages that lose nothing', MISS: 'Unknown jobs', MOST: 'Bounds of counters',
  MOVE: 'Moves by itself', ORDR: 'Order of lists', RACE: 'Equal commands at once', READ: 'Reads', SHOW: 'Members shown', SIZE: 'Size of pages',
  SUMS: 'Totals', TWIC: 'Pages that repeat nothing', TYPE: 'Content types',
  SCHM: 'Bodies', STAT: 'Status', SUBM: 'Submit', WORK: 'Workers',
};

/** The area of a rule, in words. */
export function areaOf(rule) {
  const code = rule.split('-')[1];
  return AREAS[code] ?? code;
}
