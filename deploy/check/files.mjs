// The files of this directory's neighbours, read as data.
import { readdirSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';

const here = new URL('../', import.meta.url);

export const text = (name) => readFileSync(new URL(name, here), 'utf8');
export const yaml = (name) => parse(text(name), { merge: true });
export const manifests = () =>
  readdirSync(new URL('kubernetes/', here))
    .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
    .flatMap((name) => parseAllDocuments(text(`kubernetes/${name}`)).map((one) => ({ name, object: one.toJS() })));
