import type { DeployConfig, DeployKey, GeneratedKeys, Provider } from '~/shared/api/schema.d.ts';

export interface Secret extends DeployKey {
  readonly purpose: string;
}

/** The keys of the host's pack, and the one that a finding asked for: which to make, and which there are. */
export function secretsOf(config: DeployConfig, provider: Provider | undefined, asked?: string) {
  const purposes = new Map(provider?.keys.map(({ name = '', purpose = '' }) => [name, purpose]));
  const known = config.keys.filter(({ name }) => provider === undefined || purposes.has(name) || name === asked);
  const added = asked === undefined || known.some(({ name }) => name === asked) ? [] : [unknown(asked)];
  const all = [...known, ...added].map((key): Secret => ({ ...key, purpose: purposes.get(key.name) ?? '' }));
  const weak = all.filter(({ name, set }) => set && name === asked);
  return {
    missing: weak.length > 0 ? weak : all.filter(({ set }) => !set),
    set: all.filter(({ set }) => set),
  };
}

const unknown = (name: string): DeployKey => ({ name, set: false, made: false });

/** The answer holds them under their own names, beside the words that go with them. */
export function valuesOf(made: GeneratedKeys): readonly (readonly [string, string])[] {
  const names = new Set(made.references?.map(({ name }) => name));
  return Object.entries(made).flatMap(([name, value]) =>
    names.has(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
}

/** In the form that every host and every tool reads. */
export function envFile(made: GeneratedKeys, { appUrl }: DeployConfig, where: string): string {
  const head = [
    '# Made by Livegate and shown once. Keep this file out of your repository.',
    `# Set these values where your app runs: ${where}`,
  ];
  const address = appUrl === undefined ? [] : [`APP_URL=${appUrl}`];
  return [...head, ...address, ...valuesOf(made).map(([name, value]) => `${name}=${value}`), ''].join('\n');
}
