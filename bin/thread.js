'use strict';
// Loads the built command line in a thread, and does there what the thread is then asked for.
const { parentPort } = require('node:worker_threads');
const { load } = require('./start.js');

const { inThread } = load().exports;
parentPort.on('message', inThread);
