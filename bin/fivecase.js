#!/usr/bin/env node
import process from 'node:process';
import { load } from './start.js';

process.exitCode = await load().exports.main(process.argv.slice(2));
