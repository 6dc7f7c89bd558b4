import { expose } from 'comlink';
import { spawnWebWorker } from '../endpoint.web.js';
import { createDesk } from './desk.js';
import { spawnDrawer } from './drawer.web.js';

expose(
  createDesk({
    spawn: spawnWebWorker,
    workers: Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2)),
    draw: spawnDrawer(),
    locale: navigator.language,
  }),
);
