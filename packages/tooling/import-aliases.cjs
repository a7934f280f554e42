// The web's `@/` alias, in the form that dependency-cruiser reads.
const { resolve } = require('node:path');

module.exports = { resolve: { alias: { '@': resolve(__dirname, '../../apps/web') } } };
