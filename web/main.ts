import './app/bw-app.js';
