// Before the first paint: the chosen theme; without one the styles follow the system's. A file of its own, as the
// policy forbids inline scripts.
(() => {
  try {
    const theme = localStorage.getItem('etabli-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage refused: the system's theme.
  }
})();
