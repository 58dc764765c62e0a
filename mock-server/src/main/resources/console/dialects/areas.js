/** The area names behind the middle part of rule ids. */
const AREAS = {
  AUTH: 'Keys', CANC: 'Cancel', CONC: 'Calls at the same time', CONF: 'Conflicts', CREA: 'Create', CRED: 'Credits',
  DELE: 'Delete', ERRO: 'Errors', HTTP: 'HTTP', IDEM: 'Repeated calls', LIFE: 'Life of a job', LIST: 'Lists', LOGS: 'Logs',
  MANI: 'Manifest', PAGE: 'Pages', PAUS: 'Pause', POLL: 'Poll', PROG: 'Progress', RESU: 'Resume', ROWS: 'Rows',
  SCHM: 'Bodies', STAT: 'Status', SUBM: 'Submit', WORK: 'Workers',
};

/** The area of a rule, in words. */
export function areaOf(rule) {
  const code = rule.split('-')[1];
  return AREAS[code] ?? code;
}
