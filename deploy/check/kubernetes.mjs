// What is wrong with the manifests: by the schemas of Kubernetes, and by what we promise of them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const SCHEMAS = {
  'apps/v1 Deployment': 'IoK8sApiAppsV1Deployment',
  'networking.k8s.io/v1 Ingress': 'IoK8sApiNetworkingV1Ingress',
  'networking.k8s.io/v1 NetworkPolicy': 'IoK8sApiNetworkingV1NetworkPolicy',
  'policy/v1 PodDisruptionBudget': 'IoK8sApiPolicyV1PodDisruptionBudget',
  'v1 ConfigMap': 'IoK8sApiCoreV1ConfigMap',
  'v1 Namespace': 'IoK8sApiCoreV1Namespace',
  'v1 Service': 'IoK8sApiCoreV1Service',
};

const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'];

// The schemas let unknown keys pass. What they know they ask for, so a key that nobody asked for is none of theirs.
function watched(value, path, asked) {
  if (value === null || typeof value !== 'object') return value;
  const keys = new Set();
  asked.push({ value, path, keys });
  const inner = Array.isArray(value) ? [] : {};
  for (const key of Object.keys(value)) inner[key] = watched(value[key], `${path}/${key}`, asked);
  return new Proxy(inner, {
    get(target, key) {
      keys.add(key);
      return target[key];
    },
  });
}

export function bySchema({ name, object }) {
  const schema = SCHEMAS[`${object.apiVersion} ${object.kind}`];
  if (!schema) return [`${name}: ${object.apiVersion} ${object.kind} is not known here`];
  // By its path, since the package exports its schemas to nobody.
  const { validate } = require(`./node_modules/kubernetes-models/_schemas/${schema}.js`);
  const asked = [];
  if (!validate(watched(object, '', asked)))
    return validate.errors.map((fault) => `${name}${fault.instancePath}: ${fault.message ?? fault.keyword}`);
  return asked
    .filter(({ value }) => !Array.isArray(value))
    .flatMap(({ value, path, keys }) =>
      Object.keys(value)
        .filter((key) => !keys.has(key))
        .map((key) => `${name}${path}/${key}: Kubernetes knows no such key`),
    );
}

export function byPromise(objects) {
  const wrong = [];
  const must = (what, holds) => holds || wrong.push(what);
  const one = (kind) => objects.map(({ object }) => object).find((object) => object.kind === kind);
  const { spec } = one('Deployment');
  const pod = spec.template.spec;
  const [container] = pod.containers;
  must('no pod runs as root', pod.securityContext?.runAsNonRoot && pod.securityContext.runAsUser > 0);
  must('system calls are filtered', pod.securityContext?.seccompProfile?.type === 'RuntimeDefault');
  must('pods hold no key to the cluster', pod.automountServiceAccountToken === false);
  must('the root file system is read-only', container.securityContext?.readOnlyRootFilesystem === true);
  must('privileges cannot grow', container.securityContext?.allowPrivilegeEscalation === false);
  must('no capability is left', container.securityContext?.capabilities?.drop?.includes('ALL'));
  must('memory is bounded, processor time is not', container.resources?.limits?.memory && !container.resources.limits.cpu);
  must('memory and processor time are asked for', container.resources?.requests?.memory && container.resources.requests.cpu);
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) must(`there is a ${probe}`, container[probe]);
  must('liveness does not ask for the database', container.livenessProbe?.httpGet?.path === '/health');
  must('readiness does', container.readinessProbe?.httpGet?.path === '/ready');
  must('there are two replicas', spec.replicas >= 2);
  must('a new version never takes a replica away', spec.strategy?.rollingUpdate?.maxUnavailable === 0);
  must('the budget lets nodes be drained', one('PodDisruptionBudget').spec.minAvailable < spec.replicas);
  const pause = container.lifecycle?.preStop?.sleep?.seconds ?? 0;
  must('a stopping pod has time for its requests', pod.terminationGracePeriodSeconds >= pause + 20);
  const egress = one('NetworkPolicy').spec.egress.flatMap((rule) => rule.to ?? [{ ipBlock: { cidr: '0.0.0.0/0' } }]);
  for (const { ipBlock } of egress.filter(({ ipBlock }) => ipBlock?.cidr === '0.0.0.0/0'))
    for (const range of PRIVATE) must(`nothing goes out to ${range}`, ipBlock.except?.includes(range));
  must('no secret is in a ConfigMap', !/KEYS|PASSWORD|SECRET/.test(Object.keys(one('ConfigMap').data).join()));
  return wrong.map((what) => `kubernetes: it does not hold that ${what}`);
}
