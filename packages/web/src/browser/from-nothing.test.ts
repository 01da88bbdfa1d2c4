import { describe } from 'vitest';
import { hostileDocuments } from './hostile.walk.js';
import { keyboardAlone } from './keyboard.walk.js';
import { nothingThere } from './nothing-there.walk.js';
import { review } from './review.walk.js';
import { standards } from './standards.walk.js';
import { walks } from './testing/walks.js';

// One application for all of them: to start one takes longer than most of them. They are walked in this order.
walks('an application without examples', {}, (application) => {
  describe('where there is nothing', () => nothingThere(application));
  describe('standards', () => standards(application));
  describe('review of a report', () => review(application));
  describe('with the keyboard alone', () => keyboardAlone(application));
  describe('documents that mean harm', () => hostileDocuments(application));
});
