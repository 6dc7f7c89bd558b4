import { expose } from 'comlink';
import { spawnDrawer } from '../desk/drawer.web.js';
import { createImporter } from './importer.js';

expose(createImporter({ draw: spawnDrawer() }));
