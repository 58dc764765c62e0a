const search = document.getElementById('search');
const chosen = document.getElementById('outcome');
const groups = [...document.querySelectorAll('details.group')];
const before = groups.map(group => group.open);
function apply() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const idle = words.length === 0 && chosen.value === '';
  let shown = 0;
  groups.forEach((group, index) => {
    let some = 0;
    group.querySelectorAll('.rule').forEach(rule => {
      const text = rule.textContent.toLowerCase();
      const fits = (chosen.value === '' || rule.dataset.outcome === chosen.value) && words.every(word => text.includes(word));
      rule.hidden = !fits;
      if (fits) some++;
    });
    group.hidden = some === 0;
    group.open = idle ? before[index] : some > 0;
    shown += some;
  });
  document.getElementById('shown').textContent = idle ? '' : shown + ' rules';
}
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const group = target && target.closest('details');
  if (group) { group.open = true; target.scrollIntoView(); }
}
document.getElementById('filter').hidden = false;
search.addEventListener('input', apply);
chosen.addEventListener('input', apply);
addEventListener('hashchange', reveal);
reveal();
