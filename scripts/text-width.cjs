// The width of a text on a terminal, for the table package in the built program: text of plain Latin
// letters, figures, punctuation and rules is as wide as it is long, which a start should not have to
// load the tables of emoji for. Anything else is measured by the package's own measure.
// oxlint-disable-next-line no-control-regex -- an escape sequence is what it looks for
const styled = /\u001b\[\d+m/g;
const narrow = /^[\u0020-\u007e\u00a0-\u02af\u2010-\u2027\u2190-\u21ff\u2212\u2500-\u259f\u00d7\u00f7]*$/;

const textWidth = (text) => {
  if (typeof text !== 'string') return 0;
  const bare = text.includes('\u001b') ? text.replace(styled, '') : text;
  return narrow.test(bare) ? bare.length : require('string-width/index.js')(text);
};

module.exports = textWidth;
