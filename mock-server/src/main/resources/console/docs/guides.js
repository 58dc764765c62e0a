/** The pages of the documentation that the mock carries, by their place in it, in the order in which people need them. */
export const GUIDES = {
  'guides/front-end': 'Front end',
  'guides/jvm-tests': 'JVM tests',
  'reference/scenarios': 'Scenarios',
  'reference/control-api': 'Control by curl',
  'reference/policies': 'Policies',
  'reference/console': 'Console',
  'reference/network': 'Network',
  'reference/storage': 'Storage',
  'reference/cli': 'Command line',
  'reference/nemo-jobs': 'Work with NeMo Jobs',
  'reference/nemo-differences': 'NeMo differences',
  'guides/your-api': 'Your own API',
  'reference/job-yaml': 'job.yaml',
  'reference/contract-rules': 'Rules of your own',
  'guides/coding-agents': 'Coding agents',
};

/** The address of a page. */
export function fileOfGuide(place) {
  return `/__bandstand/console/${place}.md`;
}

/** The address in the docs of what a link of a page leads to, or null when the mock does not carry it. */
export function guideLinked(from, link) {
  const target = new URL(link, new URL(from, location.origin));
  const place = target.pathname.replace('/__bandstand/console/', '').replace(/\.md$/, '');
  return target.pathname.endsWith('.md') && place in GUIDES ? `#/text/${place}` : null;
}
