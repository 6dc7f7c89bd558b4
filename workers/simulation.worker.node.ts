import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { simulationApi } from './simulation-api.js';

// A worker thread always has a parent port.
expose(simulationApi(), nodeEndpoint(parentPort!));
