declare module 'virtual:worker-build' {
  const workerBuild: import('./worker-build.ts').WorkerBuild;
  export default workerBuild;
}
