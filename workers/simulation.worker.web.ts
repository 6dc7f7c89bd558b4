import { expose } from 'comlink';
import { simulationApi } from './simulation-api.js';

expose(simulationApi());
