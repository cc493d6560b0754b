// Prints the dashboard's questions as rules: node dashboard-rules.mjs >rules.yml && promtool check rules rules.yml
import { rules } from './dashboard.mjs';
import { text } from './files.mjs';

process.stdout.write(rules(JSON.parse(text('grafana/livegate.json'))));
