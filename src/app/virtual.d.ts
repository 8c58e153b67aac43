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
