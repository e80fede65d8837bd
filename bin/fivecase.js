#!/usr/bin/env node
'use strict';
const process = require('node:process');
const { run } = require('./start.js');

run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
