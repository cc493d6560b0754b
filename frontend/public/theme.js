// Runs before the first paint, or a person who chose the other theme sees a flash of the wrong one.
try {
  const theme = localStorage.getItem('livegate.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to us; the system's theme is a good answer then.
}
