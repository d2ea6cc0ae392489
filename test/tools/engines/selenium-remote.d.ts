/** The types of this module name a file that the package does not have. */
declare module 'selenium-webdriver/remote/index.js' {
  export * from 'selenium-webdriver/remote.js';
}
