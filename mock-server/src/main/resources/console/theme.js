/** Light or dark: as the system has it, until somebody chooses. */
const CHOICE = 'bandstand-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : system.matches;
}

export function applyTheme() {
  const chosen = localStorage.getItem(CHOICE);
  if (chosen) {
    document.documentElement.dataset.theme = chosen;
  }
}

export function toggleTheme() {
  localStorage.setItem(CHOICE, dark() ? 'light' : 'dark');
  applyTheme();
}
