// Before the first paint: the chosen theme, else the system's. A file of its own, as the policy forbids inline scripts.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('etabli-theme');
  } catch {
    // Storage refused: the system's theme.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
})();
