declare module 'virtual:data-files' {
  const files: import('../dataset/catalogue.ts').DataFiles;
  export default files;
}
