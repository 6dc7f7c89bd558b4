import { expose } from 'comlink';
import { draw } from '../../src/report/charts/draw.js';

expose({ draw });
