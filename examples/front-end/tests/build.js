import {expect} from '@bandstand/client/playwright';

export const status = page => page.getByRole('status');
export const alert = page => page.getByRole('alert');
export const companies = page => page.locator('tbody tr');
export const command = (page, name) => page.getByRole('button', {name}).click();

/** Builds a market on the page and resolves to the id of its job. */
export async function build(page, world, query = 'cloud observability') {
  await page.goto('/');
  await page.getByLabel('Market').fill(query);
  await command(page, 'Build');
  await expect.poll(() => world.jobs()).toHaveLength(1);
  const [job] = await world.jobs();
  return job.id;
}
