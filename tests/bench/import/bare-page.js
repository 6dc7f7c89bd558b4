// Hands the file to a worker that does nothing but read it, and keeps how long that took.
const worker = new Worker('bare-worker.js', { type: 'module' });
const input = document.querySelector('input');
input.addEventListener('change', () => {
  const started = performance.now();
  worker.onmessage = ({ data }) => {
    document.body.dataset.took = String(performance.now() - started);
    document.body.dataset.rows = String(data);
    input.value = '';
  };
  worker.postMessage(input.files[0]);
});
document.body.dataset.ready = 'yes';
