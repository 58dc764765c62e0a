/** Starts the console: follows the address, listens to the world, draws. */
import {render} from './ui.js';
import {whenChanged} from './store.js';
import {readServer} from './server.js';
import {followRoute} from './route.js';
import {followVisibility, listenTo} from './stream.js';
import {followKeys} from './keys.js';
import {followScenarios} from './scenarios.js';
import {applyTheme} from './theme.js';
import {move} from './motion.js';
import {page} from './views/page.js';
import {jobShown} from './views/job.js';
import {followScrolling, measured} from './views/job-rows.js';
import {forgetAll} from './notes.js';
import {reportWanted} from './views/report.js';

const root = document.getElementById('app');
root.replaceChildren();
applyTheme();

whenChanged(() => {
  render(page(), root);
  move();
  measured();
  jobShown();
  reportWanted();
});

followRoute((before, now) => {
  if (before.world !== now.world) {
    listenTo(now.world);
  }
  if (before.view !== now.view) {
    forgetAll();
  }
  scrollTo(0, 0);
});
followKeys();
followScenarios();
followScrolling();
followVisibility();

await readServer();
