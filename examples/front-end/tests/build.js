import {expect} from '@bandstand/client/playwright';

export const status = page => page.getByRole('status');
export const alert = page => page.getByRole('alert');
export const companies = page => page.locator('tbody tr');
export const command = (page, name) => page.getByRole('button', {name}).click();

/** The alerts that the page has shown since it was opened, also those that went before the test could look. */
export const alerts = page => page.evaluate(() => window.alerts);

/** Builds a market on the page and resolves to the id of its job. */
export async function build(page, world, query = 'cloud observability') {
  await page.addInitScript(recordAlerts);
  await page.goto('/');
  await page.getByLabel('Market').fill(query);
  await command(page, 'Build');
  await expect.poll(() => world.jobs()).toHaveLength(1);
  const [job] = await world.jobs();
  return job.id;
}

/** Runs in the page. */
function recordAlerts() {
  window.alerts = [];
  new MutationObserver(() => {
    const text = document.querySelector('[role=alert]')?.textContent;
    if (text) {
      window.alerts.push(text);
    }
  }).observe(document, {subtree: true, childList: true, characterData: true});
}
