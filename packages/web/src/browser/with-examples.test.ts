import { describe } from 'vitest';
import { everyPageAndState } from './accessible.walk.js';
import { records } from './records.walk.js';
import { listOfReports } from './reports.walk.js';
import { startPage } from './start.walk.js';
import { summary } from './summary.walk.js';
import { walks } from './testing/walks.js';

// One application for all of them: to start one takes longer than most of them. They are walked in this order.
walks('the application with its examples', { demonstration: true }, (application) => {
  describe('start page', () => startPage(application));
  describe('records', () => records(application));
  describe('every page and state', () => everyPageAndState(application));
  describe('list of reports', () => listOfReports(application));
  describe('summary', () => summary(application));
});
