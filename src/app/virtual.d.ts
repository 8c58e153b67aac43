declare module 'virtual:data-files' {
  const files: import('../dataset/catalogue.ts').DataFiles;
  export default files;
}

declare module '*?worker&url' {
  const url: string;
  export default url;
}

interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}

declare module 'virtual:own-resolver' {
  /** Address of the deployment's own resolver; null without one. */
  const ownResolver: string | null;
  export default ownResolver;
}
