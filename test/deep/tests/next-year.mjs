/** Loaded before everything else by Node: from here on it is a year later. */
const YEAR = 366 * 24 * 60 * 60 * 1000;
const Today = Date;

globalThis.Date = class extends Today {
  constructor(...parts) {
    if (parts.length === 0) super(Today.now() + YEAR);
    else super(...parts);
  }

  static now() {
    return Today.now() + YEAR;
  }
};
