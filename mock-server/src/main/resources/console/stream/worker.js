/** The shared worker: one for all pages of a browser that show the same mock. */
import {connect} from './hub.js';

addEventListener('connect', ({ports: [port]}) => connect(port));
