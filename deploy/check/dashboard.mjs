// What is wrong with the dashboard; and its questions as a file of rules, so that promtool can read them.
export function faults(dashboard) {
  const wrong = [];
  const panels = dashboard.panels;
  if (new Set(panels.map(({ id }) => id)).size !== panels.length) wrong.push('dashboard: two panels share an id');
  for (const { title, type, description, targets } of panels.filter(({ type }) => type !== 'row')) {
    if (!description) wrong.push(`dashboard: ${title} does not say what is good`);
    if (!targets?.every(({ expr }) => expr?.trim())) wrong.push(`dashboard: ${title} asks nothing (${type})`);
  }
  for (const [at, a] of panels.entries())
    for (const b of panels.slice(at + 1))
      if (overlap(a.gridPos, b.gridPos)) wrong.push(`dashboard: ${a.title} covers ${b.title}`);
  return wrong;
}

const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

export function rules(dashboard) {
  const asked = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
  const records = asked.map((expr, at) => ({ record: `dashboard:panel:${at}`, expr }));
  return JSON.stringify({ groups: [{ name: 'dashboard', rules: records }] });
}
